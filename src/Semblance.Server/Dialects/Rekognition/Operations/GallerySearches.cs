using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Identify;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Searches galleries, and tells no more than the key may know: what is told is cut at the client's own similarity, which may lie below any threshold that the calibration knows.</summary>
internal sealed class GallerySearches(RecognitionHouse house)
{
    /// <summary>The most candidates of a search.</summary>
    public const int Most = 1_000;

    /// <summary>Somebody who is told.</summary>
    /// <param name="Similarity">As the key may know it.</param>
    /// <param name="Found">Who, and by which reference.</param>
    internal sealed record Told(double Similarity, AttributedReference Found);

    /// <summary>Searches with a fresh face.</summary>
    /// <param name="call">Who asks.</param>
    /// <param name="gallery">Where.</param>
    /// <param name="probe">The face.</param>
    /// <param name="rule">What may be told.</param>
    /// <param name="listsReferences">Whether each reference counts, or each subject once.</param>
    /// <returns>The most alike first.</returns>
    /// <exception cref="RekognitionException">The gallery is restricted.</exception>
    public async Task<IReadOnlyList<Told>> ByProbeAsync(RekognitionCall call, Gallery gallery, Probe probe, SimilarityRule rule, bool listsReferences)
    {
        var request = new IdentifyRequest(gallery.Name, probe, call.Caller)
        {
            FalsePositiveIdentificationRate = await RateAsync(call, gallery, rule).ConfigureAwait(false),
            TakesNearestRate = true,
            MaxCandidates = Most,
            ListsReferences = listsReferences,
            ListsNearest = true,
        };
        return await TellAsync(call, gallery, await house.Identify.HandleAsync(request, call.Cancellation).ConfigureAwait(false), rule).ConfigureAwait(false);
    }

    /// <summary>Searches with a face of the gallery, which does not find itself unless that is asked for.</summary>
    /// <exception cref="RekognitionException">The gallery is restricted.</exception>
    public async Task<IReadOnlyList<Told>> ByReferenceAsync(RekognitionCall call, Gallery gallery, ReferenceId reference, SimilarityRule rule, bool listsReferences, bool findsItself = false)
    {
        var request = new IdentifyReferenceRequest(gallery.Name, reference, call.Caller)
        {
            FalsePositiveIdentificationRate = await RateAsync(call, gallery, rule).ConfigureAwait(false),
            TakesNearestRate = true,
            MaxCandidates = Most,
            ListsReferences = listsReferences,
            ListsNearest = true,
            FindsItself = findsItself,
        };
        return await TellAsync(call, gallery, await house.IdentifyReference.HandleAsync(request, call.Cancellation).ConfigureAwait(false), rule).ConfigureAwait(false);
    }

    /// <summary>The record shall say by which rate was decided what the client is told.</summary>
    private async Task<double> RateAsync(RekognitionCall call, Gallery gallery, SimilarityRule rule) =>
        rule.FalsePositiveIdentificationRate((await house.ShowGallery.CountAsync(gallery.Name, call.Cancellation).ConfigureAwait(false)).References);

    private async Task<IReadOnlyList<Told>> TellAsync(RekognitionCall call, Gallery gallery, Identification answer, SimilarityRule rule)
    {
        if (answer.ReleaseId is { } release)
            throw RekognitionException.Denied($"The gallery '{gallery.Name}' is restricted: a second person has to release what was found, under {release:D}, with the native API.");
        if (gallery.IsRestricted)
            return [];
        var told = answer.Candidates.Select(candidate => (candidate.Found.ReferenceId, Similarity: rule.Told(candidate.Outcome))).Where(static one => one.Similarity is not null).ToArray();
        var found = await house.FoundReferences.HandleAsync(gallery.Name, [.. told.Select(static one => one.ReferenceId)], call.Cancellation).ConfigureAwait(false);
        return [.. told.Where(one => found.ContainsKey(one.ReferenceId)).Select(one => new Told(one.Similarity!.Value, found[one.ReferenceId]))];
    }
}
