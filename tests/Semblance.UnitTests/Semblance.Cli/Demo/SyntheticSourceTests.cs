using Semblance.Cli.Demo;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.UnitTests.Cli.Demo;

public sealed class SyntheticSourceTests
{
    [Fact]
    public void It_draws_several_pictures_of_each_person_next_to_each_other()
    {
        var pictures = Assert.Single(new SyntheticSource().Collections).Pictures;
        var people = pictures.GroupBy(static picture => picture.Subject, StringComparer.Ordinal).ToArray();
        Assert.True(people.Length > 10);
        Assert.All(people, static own => Assert.Equal(5, own.Count()));
        Assert.Equal(people.SelectMany(static own => own), pictures);
        Assert.Equal(pictures.Count, pictures.Select(static picture => picture.Input.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_picture_is_the_same_each_time_and_unlike_the_person_s_next()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (one, other) = (new SyntheticSource().Collections[0].Pictures, new SyntheticSource().Collections[0].Pictures);
        var first = await one[0].Input.ReadAsync(cancellation);
        Assert.Equal(first, await other[0].Input.ReadAsync(cancellation));
        Assert.NotEqual(first, await one[1].Input.ReadAsync(cancellation));
        using var decoded = PictureDecoder.Decode(first, PictureLimits.Default);
        Assert.Equal((320, 320), (decoded.Width, decoded.Height));
    }

    [Fact]
    public void Its_people_have_a_calibration_of_their_own() => Assert.Equal("synthetic", DemoSources.Open(null).Population);
}
