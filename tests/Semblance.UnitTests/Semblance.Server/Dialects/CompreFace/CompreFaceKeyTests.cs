using Microsoft.AspNetCore.Http;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.CompreFace;

namespace Semblance.UnitTests.Server.Dialects.CompreFace;

public sealed class CompreFaceKeyTests
{
    private const string Key = "9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11";

    [Fact]
    public void A_key_is_a_uuid_and_its_first_group_is_its_name()
    {
        Assert.Equal(("9f0e5f1a", Key), CompreFaceKey.Read(Key.ToUpperInvariant()));
        foreach (var other in (string[])["", "12345", Key.Replace("-", "", StringComparison.Ordinal), $"{{{Key}}}"])
            Assert.Null(CompreFaceKey.Read(other));
    }

    [Fact]
    public void A_key_is_read_from_its_header()
    {
        var context = new DefaultHttpContext();
        Assert.Null(CompreFaceKey.SentWith(context.Request));
        context.Request.Headers["X-API-KEY"] = $" {Key} ";
        Assert.Equal(Key, CompreFaceKey.SentWith(context.Request));
    }

    [Theory]
    [InlineData("/api/v1/detection/detect", "Detection")]
    [InlineData("/api/v1/verification/verify", "Verification")]
    [InlineData("/api/v1/recognition/faces", "Recognition")]
    public void A_path_says_which_service_is_asked(string path, string kind) => Assert.Equal(kind, CompreFaceRefusals.KindOf(path));

    [Fact]
    public void An_image_id_is_a_random_identifier()
    {
        Assert.Equal(Key, CompreFaceCall.Face(Key).ToString());
        Assert.Equal("0", Assert.Throws<RefusedException>(() => CompreFaceCall.Face("nonsense")).Refusal.Code);
        var timed = "01890a5d-ac96-774b-bcce-b302099a8057";
        Assert.Equal(CompreFaceError.Face(timed).Refusal, Assert.Throws<RefusedException>(() => CompreFaceCall.Face(timed)).Refusal);
    }

    [Fact]
    public void Bodies_are_read_by_their_members()
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"subject":"Ann","number":1}""");
        Assert.Equal("Ann", CompreFaceJson.Text(json.RootElement, "subject"));
        Assert.Null(CompreFaceJson.Text(json.RootElement, "number"));
        Assert.Null(CompreFaceJson.Text(json.RootElement, "absent"));
    }
}
