# Completes the words of fourfold-cli: commands, options and their values, topics, views, verbs, and
# the ids that stand in the project on the line.

_fourfold_cli_ids()
{
  [ -r "$1" ] || return
  case $2 in
    role)
      fourfold-cli show "$1" summary --format json 2>/dev/null |
        sed -n 's/^ *"id": "\([a-z0-9-]*\)".*/\1/p' ;;
    competency)
      sed -n '/^  "competencies": \[/,/^  \]/s/^      "id": "\([a-z0-9-]*\)".*/\1/p' "$1" ;;
  esac
}

_fourfold_cli_words()
{
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_fourfold_cli_verb()
{
  local quadrants='internal-strategic external-strategic internal-tactical external-tactical'
  local kinds='project competency role boundary sample time-split decision feedback person hiring
    dismissal snapshot'
  local place=$((${#words[@]} - 2))

  case ${words[2]}:$place in
    place:1) _fourfold_cli_words "$(_fourfold_cli_ids "${words[1]}" competency)" ;;
    place:2) _fourfold_cli_words "$quadrants unplaced" ;;
    tidy:1) _fourfold_cli_words "$quadrants" ;;
    weigh:1 | note:1 | define:1 | not-this:1 | add-rule:[12] | adjacent:[12] | move-rule-to:[23])
      _fourfold_cli_words "$(_fourfold_cli_ids "${words[1]}" role)" ;;
    weigh:2 | note:2) _fourfold_cli_words "$(_fourfold_cli_ids "${words[1]}" competency)" ;;
    weigh:3) _fourfold_cli_words 'primary secondary baseline unrated' ;;
    adjacent:3) _fourfold_cli_words 'auto on off' ;;
    set:1 | rename:1 | remove:1 | move:1) _fourfold_cli_words "$kinds" ;;
    set:2 | rename:2 | remove:2 | move:2)
      _fourfold_cli_words "$(_fourfold_cli_ids "${words[1]}" "${words[3]}")" ;;
  esac
}

_fourfold_cli_option()
{
  local options='--help --version'

  case ${words[0]} in
    new) options+=' --from' ;;
    templates) options+=' --output' ;;
    format) options+=' --check --output' ;;
    show) options+=' --format --roles --today --raw-csv --output' ;;
    diff) options+=' --format --output' ;;
    check) options+=' --fail-on --format --today --output' ;;
    edit) options+=' --script --quadrant --owns --kind --date --person --role --output' ;;
    export) options+=' --output --format --role --roles --theme --edition --paper --scale
      --embed-project --raw-csv --today' ;;
    import) options+=' --map --dates --encoding --dry-run --skip-bad --output' ;;
  esac
  _fourfold_cli_words "$options"
}

# The value of the option before the cursor; fails where that is no option with a value.
_fourfold_cli_value()
{
  case $1 in
    --from) _fourfold_cli_words "$(fourfold-cli templates 2>/dev/null | sed -n 's/^  \([^ ]*\).*/\1/p')" ;;
    --fail-on) _fourfold_cli_words 'error warning hint' ;;
    --format)
      case ${words[0]} in
        export) _fourfold_cli_words 'svg png pdf csv md html ics' ;;
        check | diff) _fourfold_cli_words 'text json' ;;
        *) _fourfold_cli_words 'text json csv' ;;
      esac ;;
    --paper) _fourfold_cli_words 'a4 letter' ;;
    --theme) _fourfold_cli_words 'light dark' ;;
    --edition) _fourfold_cli_words 'internal candidate' ;;
    --dates) _fourfold_cli_words 'dmy mdy iso auto' ;;
    --encoding) _fourfold_cli_words 'windows-1252 utf-8' ;;
    --kind) _fourfold_cli_words 'decision document meeting other' ;;
    --quadrant)
      _fourfold_cli_words 'internal-strategic external-strategic internal-tactical external-tactical' ;;
    --role | --roles) _fourfold_cli_words "$(_fourfold_cli_ids "${words[1]}" role)" ;;
    -o | --output | --script) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    --owns | --today | --map | --scale) ;;
    *) return 1 ;;
  esac
}

_fourfold_cli()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local words=() i

  COMPREPLY=()
  # The words without options and their values: the command, the file, and what comes after.
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --from | --fail-on | --format | --theme | --edition | --kind | --quadrant | --role | --roles | \
        --output | -o | --script | --owns | --today | --paper | --scale | --map | --dates | --encoding) ((i++)) ;;
      -?*) ;;
      *) words+=("${COMP_WORDS[i]}") ;;
    esac
  done

  _fourfold_cli_value "$previous" && return
  if [[ $current == -* ]]; then
    _fourfold_cli_option
    return
  fi
  case ${#words[@]}:${words[0]} in
    0:*) _fourfold_cli_words 'new templates format show check diff edit export import' ;;
    1:templates) ;;
    1:*) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    2:show) _fourfold_cli_words 'summary emphasis adjacency checks comparison hiring validation' ;;
    2:diff) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    2:export) _fourfold_cli_words 'board matrix card cards comparison kite boundaries validation hiring handbook
      job-description interview calendar' ;;
    2:import) _fourfold_cli_words 'competencies weights samples' ;;
    3:import) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    2:edit)
      _fourfold_cli_words 'add-competency place tidy add-role add-external-role weigh note define
        not-this add-rule set-rule move-rule move-rule-to remove-rule adjacent add-sample map-sample
        add-time-split decide set rename remove move dismiss undismiss snapshot title' ;;
    *:edit) _fourfold_cli_verb ;;
  esac
}

complete -o filenames -F _fourfold_cli fourfold-cli
