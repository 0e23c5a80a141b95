# Completes fourfold-cli by what it says of itself: a line of its help that is indented by two and has a summary is a
# command, an option, a topic or a view. So nothing here can be out of date.

function __fourfold_cli_words
    set -l words (commandline -opc)
    string match -v -- '-*' $words[2..-1]
end

# The words of column one of a help text, with what they are.
function __fourfold_cli_list
    fourfold-cli $argv --help 2>/dev/null | string replace -rf '^  ([a-z][a-z-]*)  +(.+)' '$1\t$2'
end

function __fourfold_cli_options
    set -l words (__fourfold_cli_words)
    fourfold-cli $words[1] --help 2>/dev/null |
        string replace -rf '^  (?:-[a-zA-Z], )?(--[a-z-]+)(?: [^ ]+)?  +(.+)' '$1\t$2'
end

function __fourfold_cli_count
    test (count (__fourfold_cli_words)) -eq $argv[1]
end

# Topics, views and kinds stand after the file.
function __fourfold_cli_third
    set -l words (__fourfold_cli_words)
    test (count $words) -eq 2; and contains $words[1] show export import
end

function __fourfold_cli_verb
    set -l words (__fourfold_cli_words)
    test (count $words) -eq 2; and test "$words[1]" = edit
end

complete -c fourfold-cli -n '__fourfold_cli_count 0' -f -a '(__fourfold_cli_list)'
complete -c fourfold-cli -n '__fourfold_cli_third' -f -a '(__fourfold_cli_list (__fourfold_cli_words)[1])'
complete -c fourfold-cli -n '__fourfold_cli_verb' -f \
    -a "(fourfold-cli edit --help | string replace -rf '^  ([a-z][a-z-]*)( .*)?\$' '\$1')"
complete -c fourfold-cli -n 'string match -q -- "-*" (commandline -ct)' -f -a '(__fourfold_cli_options)'
