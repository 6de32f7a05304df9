using Semblance.Vault.Galleries;

namespace Semblance.Cli.Keeping;

/// <summary>How galleries are shown.</summary>
internal static class GalleryOutput
{
    public static object Of(Gallery gallery, long subjects, long references) => new
    {
        Id = gallery.Id.ToString(),
        Name = gallery.Name.Text,
        Purpose = gallery.Purpose.Text,
        LegalBasis = gallery.LegalBasis.Code,
        Model = gallery.Model.ToString(),
        RetentionDays = gallery.Retention.DaysAfterEnrolment,
        IdleDays = gallery.Retention.DaysAfterLastUse,
        gallery.Mode,
        Restricted = gallery.IsRestricted,
        Fpir = gallery.Thresholds.FalsePositiveIdentificationRate,
        Fmr = gallery.Thresholds.FalseMatchRate,
        gallery.Thresholds.Margin,
        Subjects = subjects,
        References = references,
    };

    public static IReadOnlyList<string> Row(Gallery gallery, long subjects, long references) =>
    [
        gallery.Name.Text,
        gallery.Purpose.Text,
        gallery.LegalBasis.Code,
        FormattableString.Invariant($"{gallery.Retention.DaysAfterEnrolment} days{(gallery.Retention.DaysAfterLastUse is { } idle ? FormattableString.Invariant($", {idle} unused") : string.Empty)}"),
        gallery.Mode switch { GalleryMode.Identification => "search and claims", GalleryMode.VerificationOnly => "claims", _ => "claims, holder's key" },
        FormattableString.Invariant($"{subjects}"),
        FormattableString.Invariant($"{references}"),
    ];
}
