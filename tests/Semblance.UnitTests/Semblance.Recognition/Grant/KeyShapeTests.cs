using Semblance.Recognition.Grant;

namespace Semblance.UnitTests.Recognition.Grant;

/// <summary>Shapes that clients of other products check before they send a key.</summary>
public sealed class KeyShapeTests
{
    private static readonly Guid Own = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Theory]
    [InlineData("native", "^[0-9A-Za-z]{16}$", "^[0-9A-Za-z]{43}$")]
    [InlineData("rekognition", "^AKIA[A-Z2-7]{16}$", "^[0-9A-Za-z]{40}$")]
    [InlineData("compreface", "^0f8fad5b$", "^0f8fad5b-d9cb-469f-a165-70867728950e$")]
    [InlineData("faceplusplus", "^[0-9A-Za-z]{32}$", "^[0-9A-Za-z]{32}$")]
    public void A_key_looks_as_its_protocol_wants_it(string protocol, string name, string secret)
    {
        var made = KeyShape.Find(protocol)!.Make(Own);
        Assert.Matches(name, made.Name);
        Assert.Matches(secret, made.Secret);
    }

    [Fact]
    public void No_two_keys_are_alike()
    {
        foreach (var shape in KeyShape.All.Where(static shape => shape != KeyShape.CompreFace))
        {
            var made = Enumerable.Range(0, 100).Select(_ => shape.Make(Own)).ToArray();
            Assert.Equal((100, 100), (made.DistinctBy(static key => key.Name, StringComparer.Ordinal).Count(), made.DistinctBy(static key => key.Secret, StringComparer.Ordinal).Count()));
        }
    }

    /// <summary>A secret that is never sent is kept; every other is kept as its digest alone.</summary>
    [Fact]
    public void Only_where_requests_are_signed_the_secret_is_kept() =>
        Assert.Equal(["rekognition"], KeyShape.All.Where(static shape => shape.KeepsSecret).Select(static shape => shape.Protocol), StringComparer.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Native")]
    [InlineData("carrier pigeon")]
    public void An_unknown_protocol_has_no_shape(string protocol) => Assert.Null(KeyShape.Find(protocol));
}
