using Semblance.Synthetic.Motion;
using Semblance.Synthetic.Views;

namespace Semblance.UnitTests.Synthetic.Motion;

public sealed class SyntheticFilmTests
{
    private static readonly SyntheticFilm Film = new(new SyntheticView { Seed = 4, Grain = 10 }, [new HeadTurn(0, 30, TimeSpan.FromSeconds(2)), new Speaking(1), new WalkPast(TimeSpan.FromSeconds(3))]);

    [Fact]
    public void Motions_are_laid_over_each_other()
    {
        var view = Film.At(TimeSpan.FromSeconds(1));
        Assert.Equal(30, view.Pose.YawDegrees, 1e-3f);
        Assert.NotEqual(SyntheticView.Portrait.Camera.HeadShare, view.Camera.HeadShare);
        Assert.Equal(4, view.Seed);
    }

    [Fact]
    public void Each_picture_has_its_time_and_its_own_grain_before_the_same_scene()
    {
        var views = Film.Views(25, 26).ToArray();
        Assert.Equal(Film.At(TimeSpan.FromSeconds(1)) with { Grain = 35 }, views[25]);
        Assert.Equal(26, views.Select(view => view.Grain).Distinct().Count());
        Assert.All(views, ViewRules.Check);
    }

    [Fact]
    public void Impossible_films_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Film.Views(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Film.Views(241, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Film.Views(25, -1));
    }
}
