using System.CommandLine;
using System.Globalization;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Govern;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>subject list</c>: who is in a gallery.</summary>
internal static class SubjectListCommand
{
    public static Command Create()
    {
        var gallery = GalleryOption.Create();
        var json = JsonOption.Create();
        var command = new Command("list", "Show who is in a gallery, by how many references, until when. The look goes on record.") { gallery, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var roll = await house.Cases.ListSubjects.HandleAsync(new GalleryName(parsed.GetRequiredValue(gallery)), vaultArguments.Caller(parsed), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Subjects = roll.Subjects.Select(Of), Damaged = roll.Damaged.Select(row => new { row.Kind, Id = row.Id.ToString(), row.Fault }) });
            else
                Print(roll);
            return (int)(roll.Damaged.Count == 0 ? ExitCode.Yes : ExitCode.Input);
        });
        return command;
    }

    private static void Print(SubjectRoll roll)
    {
        foreach (var row in roll.Damaged)
            Screen.Complain($"damaged: {row.Kind} {row.Id}: {row.Fault}");
        Screen.Table(["subject", "name", "state", "references", "first expiry", "identifier"], roll.Subjects.Select(one => new[]
        {
            one.Subject.Details.ExternalId?.Text ?? "-",
            one.Subject.Details.DisplayName ?? "-",
            one.Subject.State.ToString(),
            FormattableString.Invariant($"{one.References.Count}"),
            one.FirstExpiry?.ToString("O", CultureInfo.InvariantCulture) ?? "-",
            one.Subject.Id.ToString(),
        }));
    }

    private static object Of(SubjectSummary one) => new
    {
        Id = one.Subject.Id.ToString(),
        ExternalId = one.Subject.Details.ExternalId?.Text,
        one.Subject.Details.DisplayName,
        one.Subject.Details.Tags,
        one.Subject.State,
        References = one.References.Select(reference => new { Id = reference.Id.ToString(), reference.State, reference.ExpiresAt, LegalBasis = reference.LegalBasis.Code }),
    };
}
