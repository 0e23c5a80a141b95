#!/bin/sh
# The real program with FILE, a note typed into it, and the end of the session: terminate.sh PROGRAM FILE
# Runs on a display of its own. The exit status is the program's.
"$1" "$2" &
program=$!
xdotool search --sync --onlyvisible --pid "$program" >/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do
  sleep 1
  xdotool type --delay 20 note
  xdotool key Return
  sleep 0.5
  [ -z "$(find "$XDG_STATE_HOME" -name '*.journal')" ] || break
done
kill -TERM "$program"
wait "$program"
