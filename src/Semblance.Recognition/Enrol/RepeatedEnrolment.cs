using System.Text.Json;
using Semblance.Comparison;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Recognition.Indexing;
using Semblance.Recognition.Rooms;
using Semblance.Vault.References;
using Semblance.Vault.Requests;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Enrol;

/// <summary>By what an enrolment that is sent again is known, and the answer that it gets. The answer does not die with anybody's key, so it holds random identifiers alone: what names people is in the repeated request.</summary>
internal static class RepeatedEnrolment
{
    /// <summary>For how many days an answer is kept.</summary>
    public const int KeptDays = 7;

    private const int MostCharacters = 200;

    /// <summary>The key of a request; nothing where it has none.</summary>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: empty or too long.</exception>
    public static RequestKey? KeyOf(GalleryEntry gallery, EnrolRequest request)
    {
        if (request.Key is not { } key)
            return null;
        return key.Length is >= 1 and <= MostCharacters
            ? gallery.Safe.KeyOf(request.Caller.Account, key, JsonSerializer.SerializeToUtf8Bytes(BodyOf(request), EnrolmentJson.Default.EnrolmentBody))
            : throw new SemblanceException(ErrorCode.OptionOutOfRange, $"A request's key of {key.Length} characters is outside of 1 to {MostCharacters}.", "Take a random identifier.");
    }

    /// <summary>The bytes to be sealed.</summary>
    public static byte[] Write(EnrolmentOutcome outcome, EnrolRequest request)
    {
        var usable = request.Samples.Select(static sample => sample.IsUsable).ToArray();
        var refused = Enumerable.Range(0, usable.Length).Where(at => !usable[at]).Zip(outcome.Refused, static (at, one) => new EnrolmentText.Refusal(at, one.Reason));
        var neighbour = outcome.Neighbour is { } near ? new EnrolmentText.Near(near.SubjectId.Value, near.ReferenceId.Value, near.Score.Similarity) : null;
        return PaddedText.ToBytes(JsonSerializer.Serialize(
            new EnrolmentText(outcome.SubjectId!.Value.Value, outcome.State, [.. outcome.References.Select(static one => one.Value)], [.. refused], neighbour),
            EnrolmentJson.Default.EnrolmentText));
    }

    /// <summary>What was answered to the same request before.</summary>
    public static EnrolmentOutcome Read(ReadOnlySpan<byte> bytes, EnrolRequest request, ModelIdentity model)
    {
        var text = JsonSerializer.Deserialize(PaddedText.Read(bytes), EnrolmentJson.Default.EnrolmentText)!;
        return new EnrolmentOutcome(
            SubjectId.From(text.Subject),
            text.State,
            [.. text.References.Select(ReferenceId.From)],
            [.. text.Refused.Select(one => new RefusedSample(request.Samples[one.At].Source, one.Reason))],
            text.Neighbour is { } near ? new GalleryCandidate(SubjectId.From(near.Subject), ReferenceId.From(near.Reference), new ComparisonScore(near.Similarity, model)) : null);
    }

    /// <summary>What makes a request the same. When a consent was given and where a picture came from may be said anew each time.</summary>
    private static EnrolmentBody BodyOf(EnrolRequest request) => new(
        request.Known?.Value,
        request.Subject.ExternalId?.Text,
        request.Subject.DisplayName,
        [.. request.Subject.Tags],
        request.Subject.ValidFrom,
        request.Subject.ValidUntil,
        [.. request.Samples.Select(static sample => Convert.ToHexStringLower(sample.File.ToBytes()))],
        request.Consent?.Evidence,
        request.Consent?.ExpiresAt,
        request.IsKnownToBeNew);
}
