using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Operate;

namespace Semblance.Cli.Commands.Operating;

/// <summary><c>vault check</c>: whether all that is kept is as it was written.</summary>
internal static class VaultCheckCommand
{
    public static Command Create()
    {
        var dropRules = new Option<bool>("--drop-rules") { Description = "Give up what humans said about people ('subject different', 'subject not') where it can't be read any more; until then a human looks at every match of that gallery" };
        var dropEvents = new Option<bool>("--drop-events") { Description = "Give up events for outlets that can't be read any more: nobody will be told of them" };
        var json = JsonOption.Create();
        var command = new Command("check", "Check the database, every gallery's rows against its manifest, every row's seal, and the record. Damaged rows are set aside and stay as evidence. Exit code 0 when all is whole, 1 when not.") { dropRules, dropEvents, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var report = await house.Cases.CheckVault.HandleAsync(vaultArguments.Caller(parsed), new CheckWish(parsed.GetValue(dropRules), parsed.GetValue(dropEvents)), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(Of(report));
            else
                Print(report);
            return (int)(report.IsWhole ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }

    private static object Of(VaultReport report) => new
    {
        report.IsWhole,
        report.Database,
        Galleries = report.Galleries.Select(gallery => new { Id = gallery.Gallery.ToString(), Name = gallery.Name.Text, gallery.Rows, ManifestHolds = gallery.IsWhole, Damaged = gallery.Damaged.Select(row => new { row.Kind, Id = row.Id.ToString(), row.Fault }) }),
        SetAsideNow = report.SetAsideNow.Count,
        SetAsideBefore = report.SetAsideBefore.Select(row => new { row.Kind, Id = row.Id.ToString(), row.Fault }),
        UnreadableEvents = report.UnreadableEvents.Count,
        Record = new { report.Audit.IsWhole, report.Audit.Events, report.Audit.Heads, report.Audit.Signed, report.Audit.Findings },
    };

    private static void Print(VaultReport report)
    {
        foreach (var finding in report.Database)
            Screen.Complain($"database: {finding}");
        foreach (var gallery in report.Galleries.Where(gallery => !gallery.IsWhole))
            Screen.Complain($"gallery '{gallery.Name}': its rows do not add up to its manifest: some are missing, added, or set back to an older state.");
        foreach (var row in report.Galleries.SelectMany(gallery => gallery.Damaged))
            Screen.Complain($"damaged: {row.Kind} {row.Id}: {row.Fault}");
        foreach (var row in report.SetAsideBefore)
            Screen.Complain($"set aside before: {row.Kind} {row.Id}: {row.Fault}");
        if (report.UnreadableEvents.Count > 0)
            Screen.Complain(FormattableString.Invariant($"{report.UnreadableEvents.Count} events that wait for outlets can't be read; the others go on. --drop-events gives them up."));
        foreach (var finding in report.Audit.Findings)
            Screen.Complain(FormattableString.Invariant($"record, event {finding.Sequence}: {finding.What}"));
        Screen.Line(FormattableString.Invariant($"{(report.IsWhole ? "All is whole" : "Not all is whole")}: {report.Galleries.Sum(gallery => gallery.Rows)} rows in {report.Galleries.Count} galleries, {report.SetAsideNow.Count} set aside now, {report.Audit.Events} events on record."));
        if (report.SetAsideNow.Count > 0)
            Screen.Line("What was set aside is in no answer any more. Restore it from a backup, or enrol those people again.");
    }
}
