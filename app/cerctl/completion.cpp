// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/context.h"
#include "app/cerctl/filekinds.h"
#include "app/cerctl/sortkeys.h"
#include "core/protocol/parameters.h"
#include "core/share/filterparser.h"

#include <CLI/CLI.hpp>

namespace {

using WordList = std::vector<std::string>;

std::string joined(const WordList &words, const char *between = " ")
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

WordList optionsOf(const CLI::App &app)
{
    WordList names;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.push_back("--" + name);
    }
    for (const CLI::App *group : app.get_subcommands([](const CLI::App *sub) { return sub->get_name().empty(); })) {
        const WordList more = optionsOf(*group);
        names.insert(names.end(), more.begin(), more.end());
    }
    return names;
}

WordList filterWords()
{
    WordList words;
    for (const cer::filter::FieldName &field : cer::filter::fieldNames())
        words.push_back(std::string(field.name) + ":");
    for (const cer::filter::FlagName &flag : cer::filter::flagNames())
        words.push_back((flag.state ? "is:" : "has:") + std::string(flag.name));
    return words;
}

WordList codePages()
{
    WordList names;
    for (const QString &name : CodePage::names())
        names.push_back(name.toStdString());
    return names;
}

/// What may stand behind an option.
std::string valueCases()
{
    const std::pair<const char *, WordList> values[] = {{"--color", {"auto", "always", "never"}},
                                                        {"--code-page", codePages()},
                                                        {"--sort", sortKeyNames()},
                                                        {"--as", fileKinds()},
                                                        {"--filter", filterWords()}};
    std::string text;
    for (const auto &[option, words] : values)
        text += std::string("    ") + option + ") words='" + joined(words) + "' ;;\n";
    return text;
}

std::string settingWords(const char *end)
{
    WordList words;
    for (const cer::ParameterInfo &info : cer::allParameters())
        words.push_back(std::string(info.key) + end);
    return joined(words, "\n");
}

constexpr const char *script = R"(# bash completion for cerctl: made by `cerctl completion`
_cerctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' word words='' settings='' IFS=$' \t\n'
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        %COMMANDS%) command=$word; break ;;
        esac
    done
    COMPREPLY=()
    case $previous in
%VALUES%    --to | --bucket | --since | --until | --until-reports | --stop | --machine | --user | --limit | --why | --buckets | --hits | --seed | --now) ;;
    --unset) settings=$'%KEYS%' ;;
    *)
        case $command,$current in
%OPTIONS%        ,*) words='%WORDS%' ;;
        get,*) settings=$'%KEYS%' ;;
        set,*) settings=$'%ASSIGNMENTS%' ;;
        esac ;;
    esac
    if [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    elif [ -n "$settings" ]; then
        IFS=$'\n'
        COMPREPLY=($(compgen -W "$settings" -- "${current//\\/}"))
        [ ${#COMPREPLY[@]} = 0 ] || COMPREPLY=($(printf '%q\n' "${COMPREPLY[@]}"))
    fi
}
complete -o default -o nospace -F _cerctl cerctl
)";

std::string replaced(std::string text, const std::string &mark, const std::string &by)
{
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
    return text;
}

std::string escaped(const std::string &lines)
{
    return replaced(lines, "\n", "\\n");
}

std::string completionScript(const CLI::App &app)
{
    const WordList global = optionsOf(app);
    WordList commands;
    std::string options = "        ,-*) words='" + joined(global) + "' ;;\n";
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; })) {
        commands.push_back(command->get_name());
        options += "        " + command->get_name() + ",-*) words='" + joined(optionsOf(*command)) + ' '
                   + joined(global) + "' ;;\n";
    }
    std::string text = replaced(script, "%COMMANDS%", joined(commands, " | "));
    text = replaced(text, "%VALUES%", valueCases());
    text = replaced(text, "%OPTIONS%", options);
    text = replaced(text, "%WORDS%", joined(commands));
    text = replaced(text, "%KEYS%", escaped(settingWords("")));
    return replaced(text, "%ASSIGNMENTS%", escaped(settingWords("=")));
}

} // namespace

void addCompletion(CLI::App &app, Context &context)
{
    CLI::App *command =
        app.add_subcommand("completion", "Prints the completion of commands, options and keys for bash.");
    command->footer("Examples:\n  cerctl completion\n");
    command->callback([&app, &context] { context.print(completionScript(app)); });
}
