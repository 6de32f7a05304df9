using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Output;
using Semblance.Vault.Audit;
using Semblance.Vault.Files;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>audit show</c>: the last events on record.</summary>
internal static class AuditShowCommand
{
    public static Command Create()
    {
        var last = new Option<int>("--last") { Description = "How many events, the newest last; 1 to 100000", DefaultValueFactory = _ => 20 };
        last.Validators.Add(result => RangeRule.Check(result, 1, 100_000));
        var json = JsonOption.Create();
        var command = new Command("show", "Show the last events: who, what, why, when, and how it ended.") { last, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(parsed =>
        {
            var records = AuditReader.Read(new DiskFiles(), vaultArguments.Place(parsed).AuditFolder).TakeLast(parsed.GetValue(last)).ToArray();
            if (parsed.GetValue(json))
                JsonText.Print(records);
            else
                Screen.Table(["no.", "when (UTC)", "who", "what", "outcome", "subject", "purpose", "from"], records.Select(Row));
            return (int)ExitCode.Yes;
        });
        return command;
    }

    private static string[] Row(AuditRecord record) =>
    [
        FormattableString.Invariant($"{record.Sequence}"),
        FormattableString.Invariant($"{record.Event.At:yyyy-MM-dd HH:mm:ss}"),
        record.Event.Actor,
        record.Event.Action.ToString(),
        record.Event.Outcome.ToString(),
        record.Event.Subject.Length > 8 ? record.Event.Subject[..8] : record.Event.Subject,
        record.Event.Purpose,
        record.Event.Source,
    ];
}
