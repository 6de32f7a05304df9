using Semblance.Client.Contracts.Searches;
using Semblance.Comparison;
using Semblance.Recognition;
using Semblance.Recognition.Bands;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Look;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Words;

/// <summary>What a search found, in the words of the native API. Whoever lies below the threshold's uncertainty is a stranger to the picture and is not told, unless the nearest are asked for.</summary>
internal static class SearchWords
{
    public static async Task<IdentifiedFaceAnswer> OfAsync(RecognitionHouse house, GalleryName gallery, SeenFace face, Identification answer, bool tells, bool listsNearest, CancellationToken cancellation)
    {
        var shown = answer.Candidates.Where(candidate => listsNearest || candidate.Outcome.Decision != Decision.NonMatch).ToArray();
        var names = await house.NameFound.HandleAsync(gallery, [.. shown.Select(candidate => candidate.Found.SubjectId)], cancellation).ConfigureAwait(false);
        var rate = answer.Threshold.FalsePositiveIdentificationRate ?? answer.Threshold.FalseMatchRate.Value;
        var candidates = shown.Where(candidate => names.ContainsKey(candidate.Found.SubjectId)).Select(candidate => new CandidateAnswer(
            candidate.Rank,
            candidate.Found.SubjectId.Value,
            names[candidate.Found.SubjectId],
            DecisionWords.Of(BandOf.Candidate(answer, candidate, rate)),
            tells ? candidate.Found.Score.Similarity : null));
        var reasons = answer.ReleaseId is not null || tells ? answer.Reasons : DecisionWords.Why(BandOf.Answer(answer, rate));
        return new IdentifiedFaceAnswer(FaceWords.Of(face.Detected.Box), DecisionWords.Of(answer.Verdict), rate, [.. candidates], reasons, answer.ReleaseId);
    }
}
