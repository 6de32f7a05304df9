using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Protocol;

public sealed class FieldsTests
{
    private const string Id = "0b3d3f3a-6f1c-4a3e-9a51-0f6f7e1d2c3b";

    [Fact]
    public void What_is_in_its_range_passes()
    {
        Assert.Equal("my.photos_1-2", Fields.Collection("my.photos_1-2"));
        Assert.Equal("ada:1", Fields.User("ada:1"));
        Assert.Null(Fields.ExternalImage(null));
        Assert.Equal(Guid.Parse(Id), Fields.Face(Id));
        Assert.Equal(80, Fields.Threshold(null, 80, "t"));
        Assert.Equal(1_000, Fields.Page(0, 0, 4096));
        Assert.Equal(1_000, Fields.Page(4096, 0, 4096));
        Assert.Equal(2, Fields.Page(2, 0, 4096));
        Assert.Single(Fields.Faces([Id, Id], 2));
    }

    public static TheoryData<string, Action> Broken { get; } = new()
    {
        { "no collection", () => Fields.Collection(null) },
        { "empty collection", () => Fields.Collection("") },
        { "collection with a slash", () => Fields.Collection("a/b") },
        { "collection with a line end", () => Fields.Collection("a\n") },
        { "long collection", () => Fields.Collection(new string('a', 101)) },
        { "user with a space", () => Fields.User("a b") },
        { "long external id", () => Fields.ExternalImage(new string('a', 201)) },
        { "face in capitals", () => Fields.Face(Id.ToUpperInvariant()) },
        { "no faces", () => Fields.Faces([], 2) },
        { "too many faces", () => Fields.Faces([Id, Id, Id], 2) },
        { "threshold over 100", () => Fields.Threshold(100.1, 80, "t") },
        { "threshold below 0", () => Fields.Threshold(-1, 80, "t") },
        { "threshold that is no number", () => Fields.Threshold(double.NaN, 80, "t") },
        { "count of 0", () => Fields.Count(0, 1, 10, 5, "c") },
        { "count of 11", () => Fields.Count(11, 1, 10, 5, "c") },
        { "page of -1", () => Fields.Page(-1, 0, 4096) },
        { "token with a dot", () => Fields.Token("a.b") },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_not_is_refused(string what, Action field)
    {
        Assert.NotEmpty(what);
        Assert.Equal(ErrorNames.InvalidParameter, Assert.Throws<RekognitionException>(field).Kind);
    }
}
