using Semblance.Cli.Demo;
using Semblance.Cli.Evaluating.Films;
using Semblance.Cli.Synthesizing;
using Semblance.Comparison;
using Semblance.Evaluation.Tracking;
using Semblance.Models;
using Semblance.Recognition;
using Semblance.Recognition.Watch;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;
using Semblance.Video.Following;
using Semblance.Video.Watching;

namespace Semblance.Cli.Benching.Naming;

/// <summary>Who is named when a film is watched, and who when each face of each frame is searched on its own, as a plain loop does: the same gallery, the same models.</summary>
internal sealed class NamingBench(FaceEngineOptions options, double detections, double rate)
{
    /// <summary>Goes through a film both ways.</summary>
    public async Task<NamingResult> RunAsync(NamingFilm film, CancellationToken cancellation)
    {
        var follow = new FollowOptions { DetectionsPerSecond = detections };
        using var engine = FaceEngine.Open(FollowOptions.ForEngine(options, follow.Tracking));
        var calibration = CalibrationOf(engine, isMade: film.Stills is null);
        await using var house = await ScratchHouse.OpenAsync(calibration, cancellation);
        var gallery = new GalleryName("film");
        var people = await EnrolAsync(house.Cases, engine, gallery, film, cancellation);
        var enrolled = people.Values.Where(film.People.Contains).ToHashSet(StringComparer.Ordinal);
        follow = follow with { Tracking = FaceMeaning.For(calibration, follow.Tracking) };
        var visits = await FollowAsync(house.Cases, engine, follow, gallery, people, film, cancellation);

        // A rate of a face is none of a visit: a visit shows many faces, each with a chance to be named wrong.
        var faces = new EachFace(house.Cases, engine, gallery, people);
        var safe = rate * film.People.Count / Math.Max(film.People.Count, film.Truth.Count);
        var naive = await faces.NameAsync(film, [rate, safe], cancellation);
        return new NamingResult(film.Source.ShortName, film.People.Count, enrolled.Count,
        [
            new NamingTally("visits", rate, enrolled, visits),
            new NamingTally("every face, rate of a face", rate, enrolled, naive[0]),
            new NamingTally("every face, rate of a visit", safe, enrolled, naive[1]),
        ]);
    }

    private Calibration CalibrationOf(FaceEngine engine, bool isMade) =>
        (isMade ? CalibrationLibrary.Find(engine.Model, ModelFolders.InOrder(options.ModelFolder), SyntheticSource.People) : null) ?? engine.RequireCalibration();

    private static async Task<IReadOnlyDictionary<SubjectId, string>> EnrolAsync(RecognitionHouse house, FaceEngine engine, GalleryName gallery, NamingFilm film, CancellationToken cancellation)
    {
        if (film.Stills is { } stills)
            return await StillGallery.MakeAsync(house, engine, gallery, stills, cancellation);
        var made = await FilmGallery.MakeAsync(house, engine, gallery.Text, film.Seeds, cancellation);
        return made.People.ToDictionary(static one => one.Key, static one => FilmTruth.NameOf(one.Value));
    }

    private async Task<IReadOnlyList<NamedUnit>> FollowAsync(RecognitionHouse house, FaceEngine engine, FollowOptions follow, GalleryName gallery, IReadOnlyDictionary<SubjectId, string> people, NamingFilm film, CancellationToken cancellation)
    {
        var rules = new CameraRules(CameraName.Of("film")) { Gallery = gallery, FalsePositiveIdentificationRate = rate };
        var guard = await house.Watch.HandleAsync(rules, FilmGallery.Caller, TimeProvider.System.GetUtcNow(), cancellation);
        var witness = new FilmWitness();
        await using var source = film.Open();
        await new CameraWatch(source, new FaceFollower(engine, follow), guard, witness, TimeProvider.System).RunAsync(cancellation);
        var owners = TrackOwners.Of(film.Truth, witness.Boxes);
        return [.. witness.Tracks.Select(track => new NamedUnit(owners.GetValueOrDefault(track), [.. witness.AnswerOf(track).Names.Select(subject => people[subject])]))];
    }
}
