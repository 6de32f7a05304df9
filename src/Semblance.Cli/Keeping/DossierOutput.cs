using System.Globalization;
using Semblance.Cli.Output;
using Semblance.Recognition.Govern;
using Semblance.Vault.Audit;
using Semblance.Vault.Consents;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Keeping;

/// <summary>How all that is kept of a subject is shown and written: never a template.</summary>
internal static class DossierOutput
{
    public static void Print(SubjectDossier dossier)
    {
        var details = dossier.Subject.Details;
        foreach (var row in dossier.Damaged)
            Screen.Complain($"damaged: {row.Kind} {row.Id}: {row.Fault}");
        Screen.Table(["subject", "name", "state", "valid", "tags", "identifier"],
        [[
            details.ExternalId?.Text ?? "-",
            details.DisplayName ?? "-",
            dossier.Subject.State.ToString(),
            $"{Day(details.ValidFrom) ?? "enrolment"} to {Day(details.ValidUntil) ?? "expiry"}",
            details.Tags.Length == 0 ? "-" : string.Join(", ", details.Tags),
            dossier.Subject.Id.ToString(),
        ]]);
        Screen.Table(["reference", "state", "from", "enrolled (UTC)", "basis", "consent", "goes on"], dossier.References.Select(Row));
        if (dossier.Consents.Count > 0)
            Screen.Table(["consent", "given (UTC)", "holds until", "withdrawn (UTC)", "evidence"], dossier.Consents.Select(Row));
        foreach (var said in dossier.Constraints)
            Screen.Line($"{said.Kind}{(said.Other is { } other ? $" {other}" : string.Empty)}: said by {said.Remark.Actor} on {Time(said.Remark.At)}: {said.Remark.Reason}");
    }

    public static IReadOnlyList<string> Row(Consent consent) => [consent.Id.ToString(), Time(consent.GivenAt), Day(consent.ExpiresAt)!, consent.WithdrawnAt is { } time ? Time(time) : "-", consent.Evidence];

    public static object Of(SubjectDossier dossier) => new
    {
        Id = dossier.Subject.Id.ToString(),
        ExternalId = dossier.Subject.Details.ExternalId?.Text,
        dossier.Subject.Details.DisplayName,
        dossier.Subject.Details.Tags,
        dossier.Subject.Details.ValidFrom,
        dossier.Subject.Details.ValidUntil,
        dossier.Subject.State,
        References = dossier.References.Select(Of),
        Consents = dossier.Consents.Select(Of),
        Constraints = dossier.Constraints.Select(said => new { said.Kind, Other = said.Other?.ToString(), SaidBy = said.Remark.Actor, said.Remark.At, said.Remark.Reason }),
        Damaged = dossier.Damaged.Select(row => new { row.Kind, Id = row.Id.ToString(), row.Fault }),
    };

    public static object Of(Consent consent) => new
    {
        Id = consent.Id.ToString(),
        Purpose = consent.Purpose.Text,
        consent.GivenAt,
        consent.Evidence,
        consent.ExpiresAt,
        consent.WithdrawnAt,
    };

    public static object Of(SubjectExport export) => new
    {
        export.At,
        Gallery = GalleryOf(export.Gallery),
        Subject = Of(export.Dossier),
        export.Pseudonym,
        Shots = export.Shots.Select(static shot => new { shot.Id, shot.Camera, shot.At, shot.ExpiresOn }),
        Events = export.Events.Select(Of),
    };

    private static object GalleryOf(Gallery gallery) => new
    {
        Name = gallery.Name.Text,
        Purpose = gallery.Purpose.Text,
        LegalBasis = gallery.LegalBasis.Code,
        Model = gallery.Model.ToString(),
        RetentionDays = gallery.Retention.DaysAfterEnrolment,
        IdleDays = gallery.Retention.DaysAfterLastUse,
        gallery.Mode,
        Fpir = gallery.Thresholds.FalsePositiveIdentificationRate,
        Fmr = gallery.Thresholds.FalseMatchRate,
    };

    private static object Of(KeptReference reference) => new
    {
        Id = reference.Row.Id.ToString(),
        reference.Row.State,
        reference.Provenance.Source,
        FileSha256 = Convert.ToHexStringLower(reference.Provenance.File.ToBytes()),
        reference.Provenance.EnrolledAt,
        LegalBasis = reference.Row.LegalBasis.Code,
        Consent = reference.Row.ConsentId?.ToString(),
        reference.Row.ExpiresAt,
        Model = reference.Row.Model.ToString(),
    };

    private static object Of(AuditRecord record) => new
    {
        record.Sequence,
        record.Event.At,
        record.Event.Actor,
        record.Event.Role,
        record.Event.Action,
        record.Event.Outcome,
        record.Event.Purpose,
        record.Event.Source,
        SecondActor = record.Event.SecondActor.Length > 0 ? record.Event.SecondActor : null,
    };

    private static string[] Row(KeptReference reference) =>
    [
        reference.Row.Id.ToString(),
        reference.Row.State.ToString(),
        reference.Provenance.Source,
        Time(reference.Provenance.EnrolledAt),
        reference.Row.LegalBasis.Code,
        reference.Row.ConsentId is { } consent ? consent.ToString()[..8] : "-",
        Day(reference.Row.ExpiresAt)!,
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
