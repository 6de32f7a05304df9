using Semblance.Cli.Keeping;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Identify;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Recordings;

/// <summary>Looks for a face in films that were gone through before. One person is in many visits, so that all above the threshold count, and none has to be clearly better than the next.</summary>
internal sealed class RecordingSearch(OpenHouse house, GalleryName gallery, double? fpir, Caller caller)
{
    private const int Most = 200;

    /// <summary>The visits whose score is no clear "somebody else", the most alike first.</summary>
    public async Task<IReadOnlyList<FoundVisit>> SearchAsync(Probe probe, CancellationToken cancellation)
    {
        var request = new IdentifyRequest(gallery, probe, caller) { FalsePositiveIdentificationRate = fpir, MaxCandidates = Most };
        var found = new List<FoundVisit>();
        foreach (var candidate in (await house.Cases.Identify.HandleAsync(request, cancellation)).Candidates)
        {
            var dossier = await house.Cases.ShowSubject.HandleAsync(new AboutSubject(gallery, candidate.Found.SubjectId, caller), cancellation);
            if (RecordedVisit.Read(dossier.Subject.Details.Tags) is { } visit && dossier.References.Count > 0)
                found.Add(new FoundVisit(dossier.References[0].Provenance.Source, visit, candidate));
        }

        return found;
    }
}
