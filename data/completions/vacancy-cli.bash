# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of vacancy-cli for bash. What there is to complete is asked of the program: its help names commands and options, its lists the ids.

# _vacancy_cli_commands [COMMAND...]: the commands below it.
_vacancy_cli_commands() {
  LANGUAGE=C vacancy-cli help "$@" 2>/dev/null | awk -v before="$*" '
    /^  [a-z]/ { n = split(before, path, " "); for (i = 1; i <= n; i++) if ($i != path[i]) next; if ($(n + 1) ~ /^[a-z-]+$/) print $(n + 1) }'
}

# _vacancy_cli_values OPTION COMMAND...: what can follow it, where that is a list.
_vacancy_cli_values() {
  case $1 in
    --role) vacancy-cli roles 2>/dev/null | cut -f 1 ;;
    --level | --levels) vacancy-cli levels 2>/dev/null | cut -f 1 ;;
    --board | -b) vacancy-cli board list 2>/dev/null | cut -f 1 ;;
    --kind) echo summary about duty qualification salary benefit conditions process legal text ;;
    --look) echo framed plain compact ;;
    --format | -f)
      shift
      LANGUAGE=C vacancy-cli help "$@" 2>/dev/null | awk '/^Formats:/ { on = 1; next } on && /^  [a-z]/ { print $1; found = 1; next } on { on = 0 } END { if (!found) print "json" }' ;;
    --report) echo json ;;
  esac
}

_vacancy_cli() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} path=() word found
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    found=$(_vacancy_cli_commands "${path[@]}")
    case $'\n'"$found"$'\n' in *$'\n'"$word"$'\n'*) path+=("$word") ;; *) break ;; esac
  done
  COMPREPLY=()
  found=$(_vacancy_cli_values "$before" "${path[@]}")
  if [ -n "$found" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$found" -- "$current")
  elif [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(LANGUAGE=C vacancy-cli help "${path[@]}" 2>/dev/null | grep -oE -- '--[a-z][a-z-]*' | sort -u)" -- "$current")
  else
    [ "${#path[@]}" = $((COMP_CWORD - 1)) ] && mapfile -t COMPREPLY < <(compgen -W "$(_vacancy_cli_commands "${path[@]}")" -- "$current")
    [ "${#COMPREPLY[@]}" = 0 ] && compopt -o default 2>/dev/null
  fi
  return 0
}
complete -F _vacancy_cli vacancy-cli
