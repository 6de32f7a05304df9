using Semblance.Cli.Synthesizing;
using Semblance.Evaluation.Naming;
using Semblance.Evaluation.Tracking;
using Semblance.Recognition;
using Semblance.Recognition.Watch;
using Semblance.Video.Following;
using Semblance.Video.Watching;

namespace Semblance.Cli.Evaluating.Films;

/// <summary>Watches one film as a camera is watched, once at each rate, and holds what was told against the truth.</summary>
internal sealed class FilmRun(FaceEngine engine, FollowOptions follow, RecognitionHouse house, FilmOrder order, TrackingOptions measure)
{
    /// <summary>Watches a film, with a reader for each rate.</summary>
    public async Task<FilmResult> RunAsync(ITrueFilm film, CancellationToken cancellation)
    {
        // Every second of its people is enrolled; the others are strangers.
        long[] known = [.. film.People.Where((_, k) => k % FilmOrder.StrangerEvery == 0)];
        var gallery = order.Rates.Count == 0 ? null : await FilmGallery.MakeAsync(house, engine, film.Name, known, cancellation);
        double?[] rates = order.Rates.Count == 0 ? [null] : [.. order.Rates];

        // Readers run side by side, so that a frame that one has rendered is soon let go by the others.
        var witnesses = await Task.WhenAll(rates.Select(rate => Task.Run(() => WatchAsync(film, gallery, rate, cancellation), cancellation)));
        var truth = film.Truth();
        return new FilmResult(TrackingProtocol.Run(film.Name, truth, witnesses[0].Boxes, measure), truth, witnesses[0].Boxes)
        {
            Frames = film.Frames,
            People = film.People.Count,
            Everything = TrackingProtocol.Run(film.Name, [.. truth.Select(static box => box with { IsIgnored = false })], witnesses[0].Boxes, measure with { MinVisibility = FilmOrder.LeastVisibility }),
            AtOnce = TrackingProtocol.Run(film.Name, truth, witnesses[0].AtOnce, measure),
            Naming = [.. order.Rates.Zip(witnesses, (rate, witness) => new NamingReport(rate, Name(film, truth, witness, gallery!)))],
            Enrolled = gallery?.People.Count ?? 0,
            FailuresToEnrol = gallery?.Failures ?? 0,
        };
    }

    private async Task<FilmWitness> WatchAsync(ITrueFilm film, FilmGallery? gallery, double? rate, CancellationToken cancellation)
    {
        var rules = new CameraRules(CameraName.Of(film.Name)) { Gallery = gallery?.Name, FalsePositiveIdentificationRate = rate };
        var guard = await house.Watch.HandleAsync(rules, FilmGallery.Caller, TimeProvider.System.GetUtcNow(), cancellation);
        var witness = new FilmWitness();
        await using var source = film.Open();
        await new CameraWatch(source, new FaceFollower(engine, follow), guard, witness, TimeProvider.System).RunAsync(cancellation);
        return witness;
    }

    private NamedTrack[] Name(ITrueFilm film, IReadOnlyList<TrackBox> truth, FilmWitness witness, FilmGallery gallery)
    {
        // Whose a track is, is asked of all faces: a profile has an owner too.
        var owners = TrackOwners.Of([.. truth.Select(static box => box with { IsIgnored = false })], witness.Boxes, measure);
        var enrolled = gallery.People.Values.Select(FilmTruth.NameOf).ToHashSet(StringComparer.Ordinal);
        return [.. witness.Tracks.Select(track =>
        {
            var owner = owners.GetValueOrDefault(track);
            var (answer, names, firstNamed) = witness.AnswerOf(track);
            var good = owner is null ? null : GoodFrame.First(truth, owner, 1 + (int)Math.Round(witness.FirstSeen(track).TotalSeconds * order.PerSecond));
            return new NamedTrack(film.Name, track, owner, owner is not null && enrolled.Contains(owner))
            {
                Answer = answer,
                Names = [.. names.Select(subject => FilmTruth.NameOf(gallery.People[subject]))],
                FirstGood = good is { } frame ? TimeSpan.FromSeconds((frame - 1) / (double)order.PerSecond) : null,
                FirstNamed = firstNamed,
            };
        })];
    }
}
