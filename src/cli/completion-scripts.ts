/** A shell that can be told what to complete. */
export type Shell = "bash" | "zsh" | "fish" | "powershell";

export const SHELLS: readonly Shell[] = ["bash", "zsh", "fish", "powershell"];

/** What can stand behind a command; names and values are words without spaces and quotes. */
export interface CompletedCommand {
  /** `"memory add"` */
  readonly path: string;
  /** Names of commands below it, or what its argument can be. */
  readonly commands: readonly string[];
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** What a shell reads to complete duiqi's commands, options and the values of options; where it knows none, files. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  const top = commands.map(({ path }) => path).filter((path) => !path.includes(" "));
  const root = {
    path: "",
    commands: [...top, "help"],
    options: ["--help", "--version"].map((name) => ({ name, values: [] })),
  };
  return WRITERS[shell]([root, ...commands]);
}

const WRITERS: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: (commands) => `# bash: source <(duiqi completion bash)
_duiqi() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" path= word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in ${pathsOf(commands)}) path="\${path:+$path }$word" ;; esac
  done
  case "$path $prev" in
${valuesOf(commands, (values) => `COMPREPLY=($(compgen -W "${values}" -- "$cur")); return`)}
  esac
  case "$path" in
${wordsOf(commands, (words) => `COMPREPLY=($(compgen -W "${words}" -- "$cur"))`)}
  esac
}
complete -o default -F _duiqi duiqi
`,
  zsh: (commands) => `#compdef duiqi
# zsh: source <(duiqi completion zsh)
_duiqi() {
  local chosen= word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$chosen $word" in ${pathsOf(commands)}) chosen="\${chosen:+$chosen }$word" ;; esac
  done
  case "$chosen \${words[CURRENT-1]}" in
${valuesOf(commands, (values) => `compadd -- ${values}; return`)}
  esac
  case "$chosen" in
${wordsOf(commands, (words) => `compadd -- ${words}`)}
  esac
  [[ $PREFIX == -* || -z $chosen ]] || _files
}
compdef _duiqi duiqi
`,
  fish: (commands) => {
    const lines = commands.flatMap(({ path, commands: below, options }) => {
      const seen = path.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
      const none = below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(" ")}`] : [];
      const when = `-n '${[...(path === "" ? [] : seen), ...none].join("; and ")}'`;
      return [
        ...(below.length > 0 ? [`complete -c duiqi ${when} -f -a '${below.join(" ")}'`] : []),
        ...options.map(({ name, values }) => {
          const choices = values.length > 0 ? ` -x -a '${values.join(" ")}'` : "";
          return `complete -c duiqi ${when} -l ${name.replace(/^-+/, "")}${choices}`;
        }),
      ];
    });
    return `# fish: duiqi completion fish | source\n${lines.join("\n")}\n`;
  },
  powershell: (commands) => `# PowerShell: duiqi completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName duiqi -ScriptBlock {
  param($word, $ast, $position)
  $words = @{
${commands.map((each) => `    '${each.path}' = '${wordsAfter(each)}'`).join("\n")}
  }
  $values = @{
${commands
  .flatMap(withValues)
  .map(([place, values]) => `    '${place}' = '${values}'`)
  .join("\n")}
  }
  $path = ''
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($word -ne '' -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  foreach ($one in $typed) {
    $next = "$path $one".Trim()
    if ($words.ContainsKey($next)) { $path = $next }
  }
  $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $found = if ($values.ContainsKey("$path $last")) { $values["$path $last"] } else { $words[$path] }
  -split $found | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
};

const wordsAfter = ({ commands, options }: CompletedCommand): string =>
  [...commands, ...options.map(({ name }) => name)].join(" ");

/** Where values are known, and which: `["align --to", "tmx tsv"]`. */
const withValues = ({ path, options }: CompletedCommand): (readonly [place: string, values: string])[] =>
  options.flatMap(({ name, values }) => (values.length > 0 ? [[`${path} ${name}`, values.join(" ")] as const] : []));

/** Patterns of a shell for a path and the word that makes it longer. */
const pathsOf = (commands: readonly CompletedCommand[]): string =>
  commands
    .filter(({ path }) => path !== "")
    .map(({ path }) => `"${path.includes(" ") ? path : ` ${path}`}"`)
    .join("|");

const valuesOf = (commands: readonly CompletedCommand[], line: (values: string) => string): string =>
  commands
    .flatMap(withValues)
    .map(([place, values]) => `    "${place}") ${line(values)} ;;`)
    .join("\n");

const wordsOf = (commands: readonly CompletedCommand[], line: (words: string) => string): string =>
  commands.map((each) => `    "${each.path}") ${line(wordsAfter(each))} ;;`).join("\n");
