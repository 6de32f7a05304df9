using Semblance.Comparison;
using Semblance.Recognition;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Server.Dialects.Scales;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects;

/// <summary>
/// Searches as the dialects mean it: their clients cut at a number of their scale, not at a rate of searches, so the search is judged at the rate of the scale's floor. A restricted gallery names nobody.
/// </summary>
internal sealed class DialectSearch(RecognitionHouse house)
{
    private const int FewestCandidates = 2;
    private const int MostCandidates = 1_000;

    /// <summary>Searches a gallery.</summary>
    /// <param name="gallery">Where.</param>
    /// <param name="probe">For whom.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="terms">How it is answered.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The most alike first; those below the floor, where they are listed, come without a number.</returns>
    public async Task<IReadOnlyList<FoundFace>> SearchAsync(GalleryName gallery, Probe probe, Caller caller, SearchTerms terms, CancellationToken cancellation)
    {
        var size = (await house.ShowGallery.CountAsync(gallery, cancellation).ConfigureAwait(false)).References;
        var request = new IdentifyRequest(gallery, probe, caller)
        {
            FalsePositiveIdentificationRate = size == 0 ? null : IdentificationRates.FalsePositiveIdentificationRate(ScoreScale.FloorRate, size),
            TakesNearestRate = true,
            MaxCandidates = Math.Clamp(terms.Most, FewestCandidates, MostCandidates),
            ListsReferences = terms.ListsReferences,
            ListsNearest = terms.ListsNearest,
        };
        var answer = await house.Identify.HandleAsync(request, cancellation).ConfigureAwait(false);
        var best = answer.Candidates.Take(terms.Most).ToArray();
        var names = await house.NameFound.HandleAsync(gallery, [.. best.Select(candidate => candidate.Found.SubjectId)], cancellation).ConfigureAwait(false);
        return [.. best.Where(candidate => names.ContainsKey(candidate.Found.SubjectId)).Select(candidate => new FoundFace(candidate.Found.ReferenceId, names[candidate.Found.SubjectId], ToldNumber.Of(candidate.Outcome, terms.Scale, terms.ShowsScores)))];
    }
}
