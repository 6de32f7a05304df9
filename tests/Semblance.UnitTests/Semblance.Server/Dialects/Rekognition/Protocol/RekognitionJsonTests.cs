using System.Text.Json;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Dialects.Rekognition.Wire;

namespace Semblance.UnitTests.Server.Dialects.Rekognition.Protocol;

public sealed class RekognitionJsonTests
{
    [Fact]
    public void Bytes_are_base64_and_unknown_members_are_passed_over()
    {
        var read = RekognitionJson.Read<SearchWire.DetectFacesRequest>("""{"Image":{"Bytes":"AQID"},"Attributes":["ALL"],"More":{"a":1}}"""u8);
        Assert.Equal([1, 2, 3], read.Image!.Bytes!.Value.ToArray());
        Assert.Null(RekognitionJson.Read<SearchWire.DetectFacesRequest>("{}"u8).Image);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Image":{"Bytes":"!!!"}}""")]
    [InlineData("""{"Image":{"Bytes":7}}""")]
    [InlineData("""{"Attributes":"ALL"}""")]
    public void What_has_another_shape_is_refused(string json) =>
        Assert.Equal(ErrorNames.Serialization, Assert.Throws<RekognitionException>(() => RekognitionJson.Read<SearchWire.DetectFacesRequest>(System.Text.Encoding.UTF8.GetBytes(json))).Kind);

    [Fact]
    public void What_is_not_known_is_left_out() =>
        Assert.Equal("""{"Users":[]}""", JsonSerializer.Serialize(new UserWire.ListUsersResponse([], null), RekognitionJson.Options));
}
