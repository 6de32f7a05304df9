using Semblance.Cli.Demo;
using Semblance.Cli.Identifying;
using static Semblance.UnitTests.Cli.MadeFaces;

namespace Semblance.UnitTests.Cli.Demo;

public sealed class DemoRolesTests
{
    [Fact]
    public void Every_third_person_is_a_stranger_and_every_picture_has_one_part()
    {
        var pictures = Enumerable.Range(0, 7).SelectMany(person => Enumerable.Range(0, 5).Select(k => Reference($"p{person}", k))).ToArray();
        var roles = DemoRoles.Cast(pictures);
        Assert.Equal("p2 p5", Names(roles.Strangers));
        Assert.Equal("p0 p1 p3 p4 p6", Names(roles.References));
        Assert.Equal((15, 10, 10), (roles.References.Count, roles.Probes.Count, roles.Strangers.Count));
        Assert.Equal(pictures.ToHashSet(), roles.References.Concat(roles.Probes).Concat(roles.Strangers).ToHashSet());
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(9, 3, 6)]
    public void A_picture_is_kept_for_the_probe_where_there_are_two(int pictures, int references, int probes)
    {
        var roles = DemoRoles.Cast([.. Enumerable.Range(0, pictures).Select(k => Reference("Ada", k))]);
        Assert.Equal((references, probes), (roles.References.Count, roles.Probes.Count));
    }

    private static string Names(IEnumerable<GalleryPicture> pictures) => string.Join(' ', pictures.Select(picture => picture.Subject).Distinct(StringComparer.Ordinal));
}
