using Semblance.Cli.Grouping;
using Semblance.Cli.Identifying;
using Semblance.Cli.Pictures;
using Semblance.Comparison;
using Semblance.Quality;

namespace Semblance.Cli.Demo;

/// <summary>Enrols, verifies, identifies and groups one collection. Each picture is analysed once.</summary>
internal sealed class DemoRun(FaceEngine engine, FaceEngineOptions engineOptions, DemoOptions options)
{
    private const int CandidatesShown = 3;

    public async Task<DemoOutcome> RunAsync(DemoCollection collection, IProgress<double> progress, CancellationToken cancellation)
    {
        var inputs = collection.Pictures.Select(picture => picture.Input).ToArray();
        var results = await PictureRun.AnalyseAndCutAsync(engine, inputs, AnalysisRequest.Default, engineOptions, progress, cancellation);
        var pictures = collection.Pictures.Zip(results, (picture, result) => new GalleryPicture(picture.Subject, result)).ToArray();
        var roles = DemoRoles.Cast(pictures);
        var gallery = MemoryGallery.Enrol(roles.References);
        var claimThreshold = DecisionThreshold.ForFmr(options.Calibration, options.Fmr);
        var searchThreshold = SearchThreshold.For(options.Calibration, options.Fpir, gallery.Templates);
        var pile = new FacePile(results, QualityGate.Standard);
        var groupThreshold = GroupThreshold.For(options.Calibration, null, pile.Faces.Count);
        var groups = PileGrouping.Group(pile, groupThreshold, cancellation);
        var subjects = pictures.ToDictionary(picture => picture.Result.File, picture => picture.Subject, StringComparer.Ordinal);
        return new DemoOutcome
        {
            Name = collection.Name,
            Gallery = gallery,
            VerificationThreshold = claimThreshold,
            Claims = Claims(roles, gallery, claimThreshold),
            SearchThreshold = searchThreshold,
            Searches = Searches(roles, new FaceIdentifier(gallery, searchThreshold, CandidatesShown)),
            Pile = pile,
            GroupThreshold = groupThreshold,
            Groups = groups,
            GroupFigures = GroupTruth.Measure(pile, groups, file => subjects[file]),
            SubjectOfPicture = subjects,
        };
    }

    /// <summary>Each enrolled person's first probe claims to be that person, and the next person's claims it too.</summary>
    private static DemoClaim[] Claims(DemoRoles roles, MemoryGallery gallery, DecisionThreshold threshold)
    {
        var enrolled = gallery.Subjects.ToDictionary(subject => subject.Name, StringComparer.Ordinal);
        var probes = roles.Probes.DistinctBy(probe => probe.Subject, StringComparer.Ordinal).Where(probe => enrolled.ContainsKey(probe.Subject)).ToArray();
        var mated = probes.Select(probe => Claim(probe, enrolled[probe.Subject], threshold));
        var nonMated = probes.Length < 2 ? [] : probes.Select((probe, i) => Claim(probe, enrolled[probes[(i + 1) % probes.Length].Subject], threshold));
        return [.. mated, .. nonMated];
    }

    private static DemoClaim Claim(GalleryPicture probe, EnrolledSubject claimed, DecisionThreshold threshold) => new(probe, claimed, probe.Face is { } face
        ? threshold.Decide(FaceEngine.Compare(face.Embedding!, claimed.Template.ToEmbedding()), ProbeLimits.Of(face))
        : null);

    private static DemoSearch[] Searches(DemoRoles roles, FaceIdentifier identifier)
    {
        DemoSearch Search(GalleryPicture probe, bool isEnrolled) => new(probe, isEnrolled, probe.Face is { } face ? identifier.Identify(face) : null);
        return [.. roles.Probes.Select(probe => Search(probe, isEnrolled: true)), .. roles.Strangers.Select(probe => Search(probe, isEnrolled: false))];
    }
}
