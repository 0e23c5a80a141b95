"""Places and disks in which a save must not do harm. The first thirty-one are those in which ways of
saving were compared before this one was written."""

import os
import subprocess

import tracing
from place import NEW, Fault, Place, Skipped
from saver import NOBODY, write_old
from trial import BUILD, can_be_others

SITUATIONS = []
FULL_DISK = "size=256k"
DISK_FULL = "the disk is full; the file is as it was"


def situation(function):
    """Its name, in words, is the function's."""
    SITUATIONS.append(function)
    return function


@situation
def a_new_file(place):
    place.save("create", umask=0o027)
    place.expect("NEW", existed=False)
    place.expect_mode(0o640)


@situation
def a_file_that_only_its_owner_may_read(place):
    place.old(mode=0o600)
    place.save()
    place.expect("NEW")
    place.expect_mode(0o600)


@situation
def a_file_for_the_group_under_a_umask_that_is_for_nobody_else(place):
    place.old(mode=0o664)
    place.save(umask=0o077)
    place.expect("NEW")
    place.expect_mode(0o664)


@situation
def anothers_file_saved_by_root(place):
    place.old(owner=(1234, 5678))
    place.save()
    place.expect("NEW")
    place.expect_owner((1234, 5678))


@situation
def anothers_file_that_the_group_may_write(place):
    place.old(mode=0o664, owner=(1234, NOBODY))
    os.chmod(place.root, 0o777)
    place.save(user=NOBODY)
    place.expect("NEW")
    place.expect_owner((NOBODY, NOBODY))
    place.expect_mode(0o664)


@situation
def a_link_into_another_folder(place):
    place.folder("deep")
    place.old("deep/file")
    link = os.path.join(place.root, "link")
    os.symlink("deep/file", link)
    place.save(path=link)
    place.expect("NEW")
    place.expect_link(link)


@situation
def a_link_to_nowhere(place):
    os.symlink("nowhere", place.path)
    place.save()
    place.expect("ABSENT", "a link to a file that is not there; nothing was written", existed=False)
    place.expect_link(place.path)


@situation
def a_file_with_another_name(place):
    place.old()
    other = place.path + ".other"
    os.link(place.path, other)
    place.save()
    place.expect("OLD", "has other names (hard links)")
    place.save("in-place")
    place.expect("NEW")
    place.expect("NEW", path=other)


@situation
def an_access_list_and_attributes(place):
    place.old(mode=0o640)
    place.command("setfacl", "-m", "u:1234:rw", place.path)
    place.command("setfattr", "-n", "user.tag", "-v", "blue", place.path)
    before = [(name, os.getxattr(place.path, name)) for name in sorted(os.listxattr(place.path))]
    place.save()
    place.expect("NEW")
    after = [(name, os.getxattr(place.path, name)) for name in sorted(os.listxattr(place.path))]
    place.check(before == after, f"there were {before}, there are {after}")


@situation
def a_full_disk(place):
    place.mount(FULL_DISK)
    place.old()
    place.save()
    place.expect("OLD", DISK_FULL)


@situation
def a_full_disk_a_new_file(place):
    place.mount(FULL_DISK)
    place.save("create")
    place.expect("ABSENT", "the disk is full; nothing was written", existed=False)


@situation
def a_full_disk_behind_a_link(place):
    place.folder("disk")
    place.mount(FULL_DISK, os.path.join(place.root, "disk"))
    place.old("disk/file")
    link = os.path.join(place.root, "link")
    os.symlink("disk/file", link)
    place.save(path=link)
    place.expect("OLD", DISK_FULL)


@situation
def a_full_disk_a_file_with_another_name_in_place(place):
    place.mount(FULL_DISK)
    place.old()
    os.link(place.path, place.path + ".other")
    place.save("in-place")
    place.expect("OLD", DISK_FULL)
    written = [call for call in place.trace("in-place") if call.name == "write"]
    place.check(not written, "the old bytes were touched before the room was sure")


@situation
def a_disk_without_room_for_another_file(place):
    place.mount("size=2m,nr_inodes=3")
    place.old()
    write_old(place.path + ".other", 0)
    place.save()
    place.expect("OLD", DISK_FULL)


@situation
def a_folder_that_cannot_be_written(place):
    place.old(owner=(NOBODY, NOBODY))
    place.save(user=NOBODY)
    place.expect("OLD", "nothing can be replaced in this folder")
    place.save("export", user=NOBODY)
    place.expect("OLD", "nothing can be replaced in this folder")
    place.save("in-place", user=NOBODY)
    place.expect("NEW")


@situation
def a_full_disk_a_folder_that_cannot_be_written_in_place(place):
    place.mount(FULL_DISK)
    place.old(owner=(NOBODY, NOBODY))
    place.save("in-place", user=NOBODY)
    place.expect("OLD", DISK_FULL)


@situation
def a_file_that_can_only_be_read(place):
    place.old(mode=0o444, owner=(NOBODY, NOBODY))
    os.chmod(place.root, 0o777)
    place.save("in-place", user=NOBODY)
    place.expect("OLD", "there is no permission to write here; the file is as it was")
    place.expect_mode(0o444)


@situation
def a_disk_that_can_only_be_read(place):
    place.mount("size=2m")
    place.old()
    place.command("mount", "-o", "remount,ro", place.root)
    place.save("in-place")
    place.expect("OLD", "this place can only be read; the file is as it was")


@situation
def a_folder_of_that_name(place):
    place.folder("file")
    place.save()
    place.expect_refused("this is a folder")
    place.check(os.path.isdir(place.path), "the folder is gone")


@situation
def a_pipe_of_that_name(place):
    if place.mode is not None:
        raise Skipped("it would wait for ever")
    os.mkfifo(place.path)
    place.save()
    place.expect_refused("this is a pipe or a device, not a file; nothing was written")


@situation
def a_device(place):
    place.save(path="/dev/full")
    place.expect_refused("this is a pipe or a device, not a file; nothing was written")


@situation
def a_name_of_250_bytes(place):
    place.old("n" * 250)
    place.save()
    place.expect("NEW")


@situation
def a_folder_that_is_not_there(place):
    place.path = os.path.join(place.root, "gone", "file")
    place.save()
    place.expect("ABSENT", "the folder is not there; nothing was written", existed=False)


@situation
def a_file_that_may_not_grow(place):
    place.old()
    place.save(wrap=["prlimit", "--fsize=200000"])
    place.expect("OLD", "the file would be too large for this disk; the file is as it was")


@situation
def a_write_that_fails(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "write"), "EIO")
    place.expect("OLD", "the disk reports an error; the file is as it was")


@situation
def a_write_that_finds_the_disk_full(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "write"), "ENOSPC")
    place.expect("OLD", DISK_FULL)


@situation
def a_sync_that_fails(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "fsync"), "EIO")
    place.expect("OLD", "the disk reports an error; the file is as it was")


@situation
def a_disk_without_modes(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "fchmod"), "EPERM")
    place.expect("NEW")


@situation
def a_disk_without_owners(place):
    place.old(owner=(1234, 0))
    place.save_failing(lambda calls: tracing.find(calls, "fchown"), "EPERM")
    place.expect("NEW")


@situation
def a_close_that_fails(place):
    place.old()
    place.save_failing(tracing.find_close, "EIO")
    place.expect("OLD", "the disk reports an error; the file is as it was")


@situation
def a_rename_that_fails(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "renameat"), "EIO")
    place.expect("OLD", "the disk reports an error; the file is as it was")


@situation
def a_name_of_255_bytes(place):
    place.path = os.path.join(place.root, "n" * 255)
    place.save("create")
    place.expect("NEW", existed=False)
    place.save("expected")
    place.expect("NEW", existed=False)


@situation
def a_name_of_256_bytes(place):
    place.save(path=os.path.join(place.root, "n" * 256))
    place.expect("ABSENT", "the name is too long; nothing was written", existed=False)


@situation
def links_in_a_circle(place):
    os.symlink("file", place.path)
    place.save()
    place.expect_refused("the links lead in a circle; nothing was written")
    place.expect_link(place.path)


@situation
def a_folder_where_nobody_may_replace_anothers_file(place):
    place.old(mode=0o664, owner=(1234, NOBODY))
    os.chmod(place.root, 0o1777)
    place.save(user=NOBODY)
    place.expect("OLD", "nothing can be replaced in this folder")
    place.save("in-place", user=NOBODY)
    place.expect("NEW")


@situation
def a_file_that_is_a_mount(place):
    place.need("mounts", "nothing can be mounted")
    place.old("other")
    place.old()
    place.command("mount", "--bind", os.path.join(place.root, "other"), place.path)
    place.save()
    place.expect("OLD", "nothing can be replaced in this folder")
    place.save("in-place")
    place.expect("NEW")


@situation
def a_file_that_even_root_may_not_change(place):
    place.old("fixed")
    place.command("chattr", "+i", place.path)
    place.save("in-place")
    place.expect("OLD", "there is no permission to write here; the file is as it was")


@situation
def a_disk_on_which_a_folder_cannot_be_confirmed(place):
    place.old()
    place.save_failing(lambda calls: [call for call in calls if call.name == "fsync"][1], "EIO")
    place.expect("NEW", "the disk reports an error; it was written, but may not survive")


@situation
def a_disk_that_loses_part_of_what_was_written(place):
    place.old()
    place.save_failing(lambda calls: [call for call in calls if call.name == "fsync"][0], "ENOSPC")
    place.expect("OLD", DISK_FULL)


@situation
def a_share_of_the_disk_that_is_used_up(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "write"), "EDQUOT")
    place.expect("OLD", "your share of the disk is used up; the file is as it was")


@situation
def a_disk_that_was_pulled_out(place):
    place.old()
    place.save_failing(lambda calls: tracing.find(calls, "openat", "O_EXCL"), "ENODEV")
    place.expect("OLD", "the disk cannot be reached; the file is as it was")


@situation
def a_disk_that_cannot_rename_without_replacing(place):
    place.save_failing(lambda calls: tracing.find(calls, "renameat2"), "EINVAL", "create")
    place.expect("NEW", existed=False)


@situation
def a_file_that_appears_when_the_new_one_is_ready(place):
    place.save_failing(lambda calls: tracing.find(calls, "renameat2"), "EEXIST", "expected")
    place.expect("ABSENT", "someone else made a file of this name; nothing was written",
                 existed=False)


THEIRS = b"theirs"


def change_to_theirs(path):
    with open(path, "wb") as file:
        file.write(THEIRS)


def expect_theirs(place):
    with open(place.path, "rb") as file:
        place.check(file.read() == THEIRS, "what someone else wrote is lost")


@situation
def a_file_that_someone_else_changes_meanwhile(place):
    place.old()
    place.save_while(lambda: change_to_theirs(place.path))
    place.expect_refused("someone else changed the file since it was read; nothing was written")
    expect_theirs(place)


@situation
def a_file_that_someone_else_replaces_meanwhile(place):
    place.old()
    change_to_theirs(place.path + ".theirs")
    place.save_while(lambda: os.rename(place.path + ".theirs", place.path))
    place.expect_refused("someone else changed the file since it was read; nothing was written")
    expect_theirs(place)


@situation
def a_file_that_someone_else_makes_meanwhile(place):
    place.save_while(lambda: change_to_theirs(place.path))
    place.expect_refused("someone else made a file of this name; nothing was written")
    expect_theirs(place)


@situation
def a_file_that_someone_else_removes_meanwhile(place):
    place.old()
    place.save_while(lambda: os.remove(place.path))
    place.expect("ABSENT", "the file is not there any more; nothing was written", existed=False)


@situation
def a_file_that_is_only_touched_meanwhile(place):
    place.old()
    place.save_while(lambda: os.utime(place.path))
    place.expect("NEW")


@situation
def a_folder_that_is_moved_meanwhile(place):
    moved = os.path.join(place.root, "moved")
    place.folder("deep")
    place.old("deep/file")
    place.save_while(lambda: os.rename(os.path.dirname(place.path), moved))
    place.expect("NEW", path=os.path.join(moved, "file"))


@situation
def two_saves_at_once(place):
    place.old()
    place.save_while(lambda: place.saver.run(place.mode or "export", place.path, NEW))
    place.expect("NEW")


def run_command_line(place, wrap, says):
    """The real program in a difficult place: the file is as it was, and is said to be."""
    program = os.path.join(BUILD, "src", "cli", "fourfold-cli")
    project = os.path.join(place.root, "p.fourfold.json")
    if not os.path.exists(program) or place.mode is not None:
        raise Skipped("there is no fourfold-cli to run")
    subprocess.run([program, "new", project, "--from", "b2b-saas"], check=True)
    with open(project, "rb") as file:
        before = file.read()
    done = subprocess.run([*wrap, program, "edit", project, "title", "Other"], check=False,
                          capture_output=True, text=True)
    with open(project, "rb") as file:
        place.check(file.read() == before, "the file is not as it was")
    place.check(done.returncode == 2 and says in done.stderr, f"{done.returncode}: {done.stderr}")


@situation
def the_command_line_on_a_full_disk(place):
    place.mount("size=64k")
    write_old(place.path, 12_000)
    run_command_line(place, [], DISK_FULL)


@situation
def the_command_line_and_a_file_that_may_not_grow(place):
    run_command_line(place, ["prlimit", "--fsize=5000"],
                     "the file would be too large for this disk; the file is as it was")


def find_abilities(mounts):
    found = {"mounts": mounts, "others": can_be_others(), "trace": tracing.find_reason() is None}
    return [ability for ability, there in found.items() if there]


def run_one(saver, root, abilities, function, mode=None):
    """What is wrong, None where nothing is."""
    place = Place(saver, root, abilities, mode)
    try:
        function(place)
    except Fault as fault:
        return str(fault)
    finally:
        place.clear()
    return None


def run_careless(tap, saver, folder, abilities):
    """The same finds damage where there is some."""
    damaged = []
    for function in SITUATIONS:
        try:
            fault = run_one(saver, os.path.join(folder, "careless"), abilities, function,
                            "careless")
        except (Skipped, StopIteration):
            continue
        if fault is not None:
            damaged.append(function.__name__)
    tap.note(f"a careless save does damage in {len(damaged)} of {len(SITUATIONS)} situations")
    tap.test(damaged, "the situations find fault with a careless save", "they found none")


def run(tap, saver, folder, mounts):
    abilities = find_abilities(mounts)
    damaged = skipped = 0
    for i, function in enumerate(SITUATIONS):
        name = function.__name__.replace("_", " ")
        try:
            fault = run_one(saver, os.path.join(folder, f"place-{i + 1}"), abilities, function)
        except Skipped as reason:
            skipped += 1
            tap.skip(name, str(reason))
            continue
        damaged += fault is not None
        tap.test(fault is None, name, fault)
    tap.note(f"{len(SITUATIONS)} situations, {skipped} of them not to be had here: "
             f"{damaged} with a fault")
    run_careless(tap, saver, folder, abilities)
