using System.Text.Json;
using Semblance.Client.Contracts.Galleries;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Create;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Indexing;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.Server.Words;

/// <summary>Galleries in the words of the native API.</summary>
internal static class GalleryWords
{
    public static GalleryAnswer Of(Gallery gallery) => new(
        gallery.Name.Text,
        gallery.Purpose.Text,
        gallery.LegalBasis.Code,
        gallery.Retention.DaysAfterEnrolment,
        gallery.Retention.DaysAfterLastUse,
        JsonNamingPolicy.SnakeCaseLower.ConvertName(gallery.Mode.ToString()),
        gallery.IsRestricted,
        gallery.Thresholds.FalsePositiveIdentificationRate,
        gallery.Thresholds.FalseMatchRate,
        gallery.Thresholds.Margin,
        gallery.Model.ToString());

    public static GalleryCountAnswer Of(GallerySurvey survey) => new(Of(survey.Gallery), survey.Subjects, survey.References, survey.Held, survey.Overdue, survey.DueSoon, survey.FirstExpiry, survey.Damaged, Of(survey.Audit));

    private static SearchAuditAnswer? Of(SearchAudit? audit) => audit is null ? null : new SearchAuditAnswer(audit.Searches, audit.Audited, audit.Expected, audit.Missed);

    /// <summary>The request that an order is.</summary>
    /// <exception cref="SemblanceException">Something of it is missing or outside of its range.</exception>
    public static CreateGalleryRequest Request(GalleryOrder order, ModelIdentity model, Caller caller) => new()
    {
        Name = new GalleryName(Demand(order.Name, "name")),
        Purpose = new Purpose(Demand(order.Purpose, "purpose")),
        LegalBasis = LegalBasis.Parse(Demand(order.LegalBasis, "legal_basis")),
        Retention = new RetentionRule(order.RetentionDays, order.IdleDays),
        Model = model,
        Mode = Mode(order.Mode),
        IsRestricted = order.Restricted,
        Thresholds = new ThresholdPolicy
        {
            FalsePositiveIdentificationRate = order.Fpir ?? ThresholdPolicy.Default.FalsePositiveIdentificationRate,
            FalseMatchRate = order.Fmr ?? ThresholdPolicy.Default.FalseMatchRate,
            Margin = order.Margin ?? ThresholdPolicy.Default.Margin,
        },
        Caller = caller,
    };

    private static GalleryMode Mode(string? word) => word switch
    {
        null or "identification" => GalleryMode.Identification,
        "verification_only" => GalleryMode.VerificationOnly,
        "holder_key" => GalleryMode.HolderKey,
        _ => throw new SemblanceException(ErrorCode.OptionOutOfRange, $"'{word}' is no mode of a gallery.", "Say identification, verification_only or holder_key."),
    };

    private static string Demand(string? text, string name) => text ?? throw new SemblanceException(ErrorCode.OptionOutOfRange, $"The member '{name}' is missing.", "Nothing is kept about anybody without a purpose, a legal basis and an end.");
}
