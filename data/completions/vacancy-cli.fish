# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of vacancy-cli for fish. What there is to complete is asked of the program: its help names commands and options, its lists the ids.

# The commands below those given.
function __vacancy_cli_commands
    LANGUAGE=C vacancy-cli help $argv 2>/dev/null | awk -v before="$argv" '
    /^  [a-z]/ { n = split(before, path, " "); for (i = 1; i <= n; i++) if ($i != path[i]) next; if ($(n + 1) ~ /^[a-z-]+$/) print $(n + 1) }'
end

# What can follow the option that is given first, of the command behind it, where that is a list.
function __vacancy_cli_values
    switch $argv[1]
        case --role
            vacancy-cli roles 2>/dev/null | cut -f 1
        case --level --levels
            vacancy-cli levels 2>/dev/null | cut -f 1
        case --board -b
            vacancy-cli board list 2>/dev/null | cut -f 1
        case --kind
            string split ' ' 'summary about duty qualification salary benefit conditions process legal text'
        case --look
            string split ' ' 'framed plain compact'
        case --format -f
            LANGUAGE=C vacancy-cli help $argv[2..-1] 2>/dev/null | awk '/^Formats:/ { on = 1; next } on && /^  [a-z]/ { print $1; found = 1; next } on { on = 0 } END { if (!found) print "json" }'
        case --report
            echo json
    end
end

function __vacancy_cli_complete
    set -l words (commandline -opc)[2..-1]
    set -l current (commandline -ct)
    set -l chain
    for word in $words
        contains -- $word (__vacancy_cli_commands $chain); or break
        set -a chain $word
    end
    set -l found
    if test (count $words) -gt 0
        set found (__vacancy_cli_values $words[-1] $chain)
    end
    if test (count $found) -gt 0
        printf '%s\n' $found
    else if string match -q -- '-*' $current
        LANGUAGE=C vacancy-cli help $chain 2>/dev/null | grep -oE -- '--[a-z][a-z-]*' | sort -u
    else
        set found
        if test (count $chain) = (count $words)
            set found (__vacancy_cli_commands $chain)
        end
        if test (count $found) -gt 0
            printf '%s\n' $found
        else
            __fish_complete_path $current
        end
    end
end

complete -c vacancy-cli -f -a '(__vacancy_cli_complete)'
