using System.Text.Json;
using Semblance.Vault.Galleries;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;

namespace Semblance.Recognition.Release;

/// <summary>A withheld answer as it is sealed.</summary>
internal sealed record WithheldText(Guid Gallery, string RequestedBy, DateTimeOffset At, bool IsMatch, string Probe, IReadOnlyList<WithheldText.Candidate> Candidates, IReadOnlyList<string> Reasons)
{
    public static byte[] Write(WithheldAnswer answer) => PaddedText.ToBytes(JsonSerializer.Serialize(
        new WithheldText(answer.Gallery.Value, answer.RequestedBy, answer.At, answer.IsMatch, answer.Probe, [.. answer.Candidates.Select(one => new Candidate(one.Subject.Value, one.Score, one.Fpir))], answer.Reasons),
        WithheldJson.Default.WithheldText));

    public static WithheldAnswer Read(Guid id, ReadOnlySpan<byte> bytes)
    {
        var text = JsonSerializer.Deserialize(PaddedText.Read(bytes), WithheldJson.Default.WithheldText)!;
        return new WithheldAnswer
        {
            Id = id,
            Gallery = GalleryId.From(text.Gallery),
            RequestedBy = text.RequestedBy,
            At = text.At,
            IsMatch = text.IsMatch,
            Probe = text.Probe,
            Candidates = [.. text.Candidates.Select(one => new WithheldCandidate(SubjectId.From(one.Subject), one.Score, one.Fpir))],
            Reasons = text.Reasons,
        };
    }

    internal sealed record Candidate(Guid Subject, double Score, double Fpir);
}
