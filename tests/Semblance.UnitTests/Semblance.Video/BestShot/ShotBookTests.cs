using CsCheck;
using Semblance.Embedding;
using Semblance.Errors;
using Semblance.UnitTests.Video.Tracking;
using Semblance.Video.BestShot;

namespace Semblance.UnitTests.Video.BestShot;

public sealed class ShotBookTests
{
    [Fact]
    public void The_best_are_kept_the_best_first()
    {
        var book = new ShotBook();
        int[] qualities = [40, 80, 30, 60, 70];
        foreach (var (k, quality) in qualities.Index())
            book.Offer(MadeShot.Make(k, quality, yaw: 10 * k));
        Assert.Equal([80, 70, 60], book.Shots.Select(shot => shot.Quality.UnifiedQuality));
    }

    [Fact]
    public void The_lowest_similarity_is_that_of_the_two_kept_shots_that_are_least_alike()
    {
        var book = new ShotBook();
        Assert.Equal(1, book.LowestSimilarity);
        book.Offer(MadeShot.Make(1, 60));
        Assert.Equal(1, book.LowestSimilarity);
        book.Offer(MadeShot.Make(2, 50, yaw: 10));
        Assert.InRange(book.LowestSimilarity, 0.8, 1);
        book.Offer(MadeShot.Make(3, 40, yaw: 20, axis: 1));
        Assert.Equal(book.Shots[0].Embedding.CosineTo(book.Shots[2].Embedding), book.LowestSimilarity, 0.3f);
        Assert.InRange(book.LowestSimilarity, -0.3, 0.3);
    }

    [Fact]
    public void A_worse_shot_near_in_time_is_not_kept_and_a_better_one_takes_the_place()
    {
        var book = new ShotBook();
        Assert.True(book.Offer(MadeShot.Make(1, 60)));
        Assert.False(book.Offer(MadeShot.Make(1.2, 50, yaw: 30)));
        Assert.True(book.Offer(MadeShot.Make(1.4, 70, yaw: 60)));
        Assert.Equal(70, Assert.Single(book.Shots).Quality.UnifiedQuality);
    }

    [Fact]
    public void A_worse_shot_of_the_same_pose_is_not_kept_however_late()
    {
        var book = new ShotBook();
        book.Offer(MadeShot.Make(1, 60, yaw: 10, pitch: 5));
        Assert.False(book.Offer(MadeShot.Make(100, 59, yaw: 12, pitch: 5)));
        Assert.True(book.Offer(MadeShot.Make(101, 59, yaw: 30, pitch: 5)));
    }

    [Fact]
    public void Poor_shots_are_not_kept() => Assert.False(new ShotBook().Offer(MadeShot.Make(1, 19)));

    /// <summary>The twin: sort all that is there by quality, and take each that is not near to one taken.</summary>
    [Fact]
    public void After_each_offer_the_book_is_what_a_slow_choice_keeps() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 100_000]).Sample((most, seed) =>
        {
            var random = new Random(seed);
            var book = new ShotBook(new ShotBookOptions { MaxShots = most });
            var (kept, best) = (new List<BestShotCandidate>(), 0);
            for (var k = 0; k < 30; k++)
            {
                var shot = MadeShot.Make(10 * random.NextDouble(), random.Next(101), 40 * random.NextSingle(), 10 * random.NextSingle());
                var isKept = book.Offer(shot);
                if (shot.Quality.UnifiedQuality >= 20)
                {
                    kept = Choose([.. kept, shot], most);
                    best = Math.Max(best, shot.Quality.UnifiedQuality);
                }

                Assert.Equal(kept, book.Shots);
                Assert.Equal(kept.Contains(shot), isKept);
                Assert.Equal(best, book.Shots.Count == 0 ? 0 : book.Shots[0].Quality.UnifiedQuality);
            }
        }, seed: "0000KuPpwOBj", iter: 100);

    [Fact]
    public void The_template_is_the_mean_by_quality()
    {
        var book = new ShotBook();
        Assert.Null(book.FusedTemplate);
        BestShotCandidate[] shots = [MadeShot.Make(1, 80), MadeShot.Make(2, 40, yaw: 20)];
        foreach (var shot in shots)
            book.Offer(shot);
        Assert.Equal(1, FaceEmbedding.Fuse([shots[0].Embedding, shots[1].Embedding], [2, 1]).CosineTo(book.FusedTemplate!), 5);
    }

    [Fact]
    public void A_fused_template_is_nearer_to_the_truth_than_its_shots()
    {
        var book = new ShotBook();
        for (var k = 1; k <= 3; k++)
            book.Offer(MadeShot.Make(k, 70, yaw: 20 * k, noise: 1));
        var truth = MadeWalker.Look(0, 0, new Random(1));
        Assert.All(book.Shots, shot => Assert.True(shot.Embedding.CosineTo(truth) < book.FusedTemplate!.CosineTo(truth)));
    }

    [Fact]
    public void The_first_shot_is_worth_a_decision_and_then_only_a_clear_gain_is()
    {
        var book = new ShotBook();
        Assert.False(book.IsClearlyBetter(null));
        book.Offer(MadeShot.Make(1, 50));
        Assert.True(book.IsClearlyBetter(null));
        var mark = book.MarkDecision();
        Assert.Equal(new ShotMark(1, 50, 50), mark);
        Assert.False(book.IsClearlyBetter(mark));
        book.Offer(MadeShot.Make(1.1, 61));
        Assert.False(book.IsClearlyBetter(mark));
        book.Offer(MadeShot.Make(1.2, 62));
        Assert.True(book.IsClearlyBetter(mark));
    }

    [Fact]
    public void More_shots_from_other_sides_are_worth_a_decision()
    {
        var book = new ShotBook();
        book.Offer(MadeShot.Make(1, 50));
        var mark = book.MarkDecision();
        book.Offer(MadeShot.Make(3, 45, yaw: 25));
        Assert.True(book.IsClearlyBetter(mark));
    }

    [Fact]
    public void Decisions_are_bounded()
    {
        var book = new ShotBook(new ShotBookOptions { MaxDecisions = 2, ClearGain = 1 });
        var decisions = 0;
        ShotMark? mark = null;
        for (var k = 0; k < 50; k++)
        {
            book.Offer(MadeShot.Make(k, 30 + k));
            if (!book.IsClearlyBetter(mark))
                continue;
            decisions++;
            mark = book.MarkDecision();
        }

        Assert.Equal(2, decisions);
    }

    [Fact]
    public void Shots_of_another_model_and_options_out_of_range_are_refused()
    {
        var book = new ShotBook();
        book.Offer(MadeShot.Make(1, 50));
        var other = FaceEmbedding.Create(Semblance.Models.ModelIdentity.FromSha256(new string('b', 64), mirrored: false), [1, 0]);
        Assert.Equal(ErrorCode.TemplateModelMismatch, Assert.Throws<SemblanceException>(() => book.Offer(MadeShot.Make(2, 50) with { Embedding = other })).Code);
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => new ShotBook(new ShotBookOptions { MaxShots = 0 })).Code);
    }

    private static List<BestShotCandidate> Choose(List<BestShotCandidate> all, int most)
    {
        var kept = new List<BestShotCandidate>();
        foreach (var shot in all.OrderByDescending(shot => shot.Quality.UnifiedQuality))
        {
            var isNear = false;
            foreach (var better in kept)
            {
                var seconds = Math.Abs(shot.Time.TotalSeconds - better.Time.TotalSeconds);
                var (yaw, pitch) = (shot.Quality.Pose.YawDegrees - better.Quality.Pose.YawDegrees, shot.Quality.Pose.PitchDegrees - better.Quality.Pose.PitchDegrees);
                isNear |= seconds < 0.5 || (yaw * yaw) + (pitch * pitch) < 16;
            }

            if (!isNear)
                kept.Add(shot);
        }

        return kept.Count > most ? kept[..most] : kept;
    }
}
