using Semblance.Cli.Grouping;
using Semblance.Recognition.Group;
using Semblance.Cli.Identifying;
using Semblance.Cli.Pictures;
using Semblance.Comparison;
using Semblance.Quality;

namespace Semblance.Cli.Demo;

/// <summary>Enrols, verifies, identifies and groups one collection. Each picture is analysed once.</summary>
internal sealed class DemoRun(FaceEngine engine, FaceEngineOptions engineOptions, DemoOptions options)
{
    private const int CandidatesShown = 3;

    /// <summary>What scores stand for.</summary>
    public Calibration Calibration => options.Calibration;

    public async Task<DemoOutcome> RunAsync(DemoCollection collection, IProgress<double> progress, CancellationToken cancellation)
    {
        var inputs = collection.Pictures.Select(picture => picture.Input).ToArray();
        var results = await PictureRun.AnalyseAndCutAsync(engine, inputs, AnalysisRequest.Default, engineOptions, progress, cancellation);
        var pictures = collection.Pictures.Zip(results, (picture, result) => new GalleryPicture(picture.Subject, result)).ToArray();
        var roles = DemoRoles.Cast(pictures);
        var gallery = MemoryGallery.Enrol(roles.References);
        var searchThreshold = SearchThreshold.For(options.Calibration, options.Fpir, DemoOptions.UsualFpir, gallery.Size);
        var pile = new FacePile(results, QualityGate.Standard);
        var groupThreshold = GroupThreshold.For(options.Calibration, null, pile.Faces.Count);
        var groups = PileGrouping.Group(pile, groupThreshold, cancellation);
        var subjects = pictures.ToDictionary(picture => picture.Result.File, picture => picture.Subject, StringComparer.Ordinal);
        return new DemoOutcome
        {
            Name = collection.Name,
            Gallery = gallery,
            Claims = Claims(roles, gallery),
            SearchThreshold = searchThreshold,
            Searches = Searches(roles, new FaceIdentifier(gallery, searchThreshold, CandidatesShown)),
            Pile = pile,
            GroupThreshold = groupThreshold,
            Groups = groups,
            GroupFigures = GroupTruth.Measure(pile, groups, file => subjects[file]),
            SubjectOfPicture = subjects,
        };
    }

    /// <summary>Each enrolled person's first probe claims to be that person, and then to be the next one.</summary>
    private DemoClaim[] Claims(DemoRoles roles, MemoryGallery gallery)
    {
        var enrolled = gallery.Subjects.ToDictionary(subject => subject.Name, StringComparer.Ordinal);
        var probes = roles.Probes.DistinctBy(probe => probe.Subject, StringComparer.Ordinal).Where(probe => enrolled.ContainsKey(probe.Subject)).ToArray();
        var mated = probes.Select(probe => Claim(gallery, probe, enrolled[probe.Subject]));
        var nonMated = probes.Length < 2 ? [] : probes.Select((probe, i) => Claim(gallery, probe, enrolled[probes[(i + 1) % probes.Length].Subject]));
        return [.. mated, .. nonMated];
    }

    private DemoClaim Claim(MemoryGallery gallery, GalleryPicture probe, EnrolledSubject claimed)
    {
        var threshold = ClaimThreshold(claimed.References.Count);
        if (probe.Face is not { } face)
            return new DemoClaim(probe, claimed, claimed.References[0], threshold, null);
        var found = gallery.Compare(face, claimed);
        return new DemoClaim(probe, claimed, found.Reference, threshold, threshold.Decide(found.Score, QualityLimits.Of(face.Quality, "the probe")));
    }

    /// <summary>A claim that is held against several references has as many chances to match: it is a search in a gallery of one person.</summary>
    private DecisionThreshold ClaimThreshold(int references) => options.Fmr is { } asked
        ? DecisionThreshold.ForFpir(options.Calibration, asked, references)
        : SearchThreshold.For(options.Calibration, null, DemoOptions.UsualFmr, references);

    private static DemoSearch[] Searches(DemoRoles roles, FaceIdentifier identifier)
    {
        DemoSearch Search(GalleryPicture probe, bool isEnrolled) => new(probe, isEnrolled, probe.Face is { } face ? identifier.Identify(face) : null);
        return [.. roles.Probes.Select(probe => Search(probe, isEnrolled: true)), .. roles.Strangers.Select(probe => Search(probe, isEnrolled: false))];
    }
}
