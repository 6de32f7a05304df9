using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Vault.Rows;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Faces;

public sealed class ImageIdsTests
{
    private static FileDigest File { get; } = FileDigest.From(Enumerable.Range(0, 32).Select(static i => (byte)i).ToArray());

    private static FileDigest Other { get; } = FileDigest.From(new byte[32]);

    [Fact]
    public void A_picture_has_one_identifier_which_does_not_tell_its_digest()
    {
        Assert.Equal(ImageIds.Of(File), ImageIds.Of(File));
        Assert.NotEqual(ImageIds.Of(File), ImageIds.Of(Other), StringComparer.Ordinal);
        Assert.True(Guid.TryParseExact(ImageIds.Of(File), "D", out _));
        Assert.DoesNotContain("00010203", ImageIds.Of(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Faces_without_a_name_are_told_apart_by_picture_place_and_what_the_client_says()
    {
        string[] names = [ImageIds.Nameless(File, null, 0), ImageIds.Nameless(File, null, 1), ImageIds.Nameless(File, "x", 0), ImageIds.Nameless(Other, null, 0)];
        Assert.Equal(4, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, static name => Assert.True(ImageIds.IsNameless(name)));
        Assert.False(ImageIds.IsNameless("ada"));
    }
}
