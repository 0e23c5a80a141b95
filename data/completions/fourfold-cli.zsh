#compdef fourfold-cli
# Completes fourfold-cli by what it says of itself: a line of its help that is indented by two and has a summary is a
# command, an option, a topic or a view. So nothing here can be out of date.

# The words of column one of the help on the commands given, as "word:what it is".
_fourfold_cli_list () {
  fourfold-cli "$@" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z-]*\)   *\(..*\)/\1:\2/p'
}

_fourfold_cli_options () {
  fourfold-cli "$@" --help 2>/dev/null |
    sed -n 's/^  \(-[a-zA-Z], \)\{0,1\}\(--[a-z-]*\)\( [^ ]*\)\{0,1\}   *\(..*\)/\2:\4/p'
}

_fourfold_cli () {
  local -a given list
  given=(${${words[2,CURRENT-1]}:#-*})

  if [[ $PREFIX == -* ]]; then
    list=("${(@f)$(_fourfold_cli_options ${given[1]})}")
    _describe -o option list
    return
  fi
  case ${#given}:${given[1]} in
    0:*) list=("${(@f)$(_fourfold_cli_list)}") ;;
    2:(show|export|import)) list=("${(@f)$(_fourfold_cli_list ${given[1]})}") ;;
    2:edit) list=("${(@f)$(fourfold-cli edit --help | sed -n 's/^  \([a-z][a-z-]*\)\( .*\)\{0,1\}$/\1/p')}") ;;
    *) _files; return ;;
  esac
  _describe word list
}

_fourfold_cli "$@"
