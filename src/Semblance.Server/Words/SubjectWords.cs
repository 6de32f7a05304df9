using System.Text.Json;
using Semblance.Client.Contracts.Consents;
using Semblance.Client.Contracts.Constraints;
using Semblance.Client.Contracts.Subjects;
using Semblance.Errors;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Govern;
using Semblance.Vault.Consents;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Words;

/// <summary>Subjects and what is kept of them, in the words of the native API.</summary>
internal static class SubjectWords
{
    public static EnrolAnswer Of(EnrolmentOutcome outcome) => new(
        outcome.SubjectId?.Value,
        outcome.State.ToString().ToLowerInvariant(),
        [.. outcome.References.Select(one => one.Value)],
        [.. outcome.Refused.Select(one => new RefusedAnswer(one.Source, one.Reason))],
        outcome.Neighbour?.SubjectId.Value);

    public static SubjectAnswer Of(SubjectSummary summary) => Of(summary.Subject, summary.References.Count, summary.FirstExpiry);

    public static SubjectAnswer Of(SubjectDossier dossier) => Of(dossier.Subject, dossier.References.Count, dossier.References.Count == 0 ? null : dossier.References.Min(one => one.Row.ExpiresAt));

    public static ReferenceAnswer Of(KeptReference kept) => new(
        kept.Row.Id.Value,
        kept.Row.State.ToString().ToLowerInvariant(),
        kept.Row.LegalBasis.Code,
        kept.Row.ConsentId?.Value,
        kept.Row.ExpiresAt,
        kept.Row.Model.ToString(),
        Convert.ToHexStringLower(kept.Provenance.File.ToBytes()),
        kept.Provenance.Source,
        kept.Provenance.EnrolledAt);

    public static ConsentAnswer Of(Consent consent) => new(consent.Id.Value, consent.Purpose.Text, consent.Evidence, consent.GivenAt, consent.ExpiresAt, consent.WithdrawnAt);

    public static ConstraintAnswer Of(SaidOfSubject said) => new(JsonNamingPolicy.SnakeCaseLower.ConvertName(said.Kind.ToString()), said.Other?.Value, said.Remark.Actor, said.Remark.At, said.Remark.Reason);

    /// <summary>What is said of a subject after a change.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: nothing of that name can be cleared.</exception>
    public static SubjectDetails Changed(SubjectDetails before, SubjectChange change)
    {
        var after = before with
        {
            ExternalId = change.Subject is { } external ? new ExternalId(external) : before.ExternalId,
            DisplayName = change.DisplayName ?? before.DisplayName,
            Tags = change.Tags is { } tags ? [.. tags] : before.Tags,
            ValidFrom = change.ValidFrom ?? before.ValidFrom,
            ValidUntil = change.ValidUntil ?? before.ValidUntil,
        };
        return (change.Clear ?? []).Aggregate(after, Cleared);
    }

    private static SubjectDetails Cleared(SubjectDetails details, string member) => member switch
    {
        "subject" => details with { ExternalId = null },
        "display_name" => details with { DisplayName = null },
        "tags" => details with { Tags = [] },
        "valid_from" => details with { ValidFrom = null },
        "valid_until" => details with { ValidUntil = null },
        _ => throw new SemblanceException(ErrorCode.OptionOutOfRange, $"Nothing called '{member}' can be cleared.", "Say subject, display_name, tags, valid_from or valid_until."),
    };

    private static SubjectAnswer Of(Subject subject, int references, DateOnly? firstExpiry) => new(
        subject.Id.Value,
        subject.Details.ExternalId?.Text,
        subject.Details.DisplayName,
        subject.State.ToString().ToLowerInvariant(),
        subject.Details.Tags,
        subject.Details.ValidFrom,
        subject.Details.ValidUntil,
        references,
        firstExpiry);
}
