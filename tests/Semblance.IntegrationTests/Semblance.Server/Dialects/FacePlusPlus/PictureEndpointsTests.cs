using System.Text;
using Semblance.Client.Contracts.Galleries;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class PictureEndpointsTests : IAsyncLifetime
{
    private ServedFaceSets _sets = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sets = await ServedFaceSets.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _sets.DisposeAsync();

    [Fact]
    public async Task Faces_are_found_in_files_and_in_encoded_forms()
    {
        var picture = MadeWorld.Picture(MadeWorld.Black);
        var seen = await _sets.AskAsync("detect", picture, Cancellation, ("return_landmark", "1"), ("return_attributes", "headpose,facequality,blur,gender,age,beauty,emotion,ethnicity,smiling"));
        var face = Assert.Single(seen.GetProperty("faces").EnumerateArray());
        Assert.Equal((1, 32), (seen.GetProperty("face_num").GetInt32(), face.GetProperty("face_token").GetString()!.Length));
        Assert.True(face.GetProperty("face_rectangle").GetProperty("width").GetInt32() > 0);
        Assert.Equal(5, face.GetProperty("landmark").EnumerateObject().Count());
        Assert.Equal(["headpose", "facequality", "blur"], face.GetProperty("attributes").EnumerateObject().Select(static member => member.Name), StringComparer.Ordinal);
        var encoded = await _sets.EncodedAsync("detect", Cancellation, ("image_base64", Convert.ToBase64String(picture)));
        Assert.Equal(seen.GetProperty("image_id").GetString(), encoded.GetProperty("image_id").GetString());
        Assert.Empty((await _sets.AskAsync("detect", MadeWorld.Empty(), Cancellation)).GetProperty("faces").EnumerateArray());
    }

    [Fact]
    public async Task Two_pictures_are_compared_and_the_thresholds_are_told()
    {
        var same = await _sets.AskAsync("compare", [("image_file1", MadeWorld.Picture(MadeWorld.Black)), ("image_file2", MadeWorld.Picture(MadeWorld.Black, 1))], Cancellation);
        var thresholds = same.GetProperty("thresholds");
        Assert.Equal((62.327, 69.101, 73.975), (thresholds.GetProperty("1e-3").GetDouble(), thresholds.GetProperty("1e-4").GetDouble(), thresholds.GetProperty("1e-5").GetDouble()));
        Assert.InRange(same.GetProperty("confidence").GetDouble(), 62.327, 100);
        Assert.Equal(1, same.GetProperty("faces1").GetArrayLength());
        var token = await _sets.DetectAsync(MadeWorld.Picture(MadeWorld.White), Cancellation);
        var other = await _sets.EncodedAsync("compare", Cancellation, ("face_token1", token), ("image_base64_2", Convert.ToBase64String(MadeWorld.Picture(MadeWorld.Black))));
        Assert.Equal(0, other.GetProperty("confidence").GetDouble());
        Assert.False(other.TryGetProperty("faces1", out _));
        var faceless = await _sets.AskAsync("compare", [("image_file1", MadeWorld.Picture(MadeWorld.Black)), ("image_file2", MadeWorld.Empty())], Cancellation);
        Assert.False(faceless.TryGetProperty("confidence", out _));
    }

    [Fact]
    public async Task A_search_names_whoever_is_in_the_set_and_no_stranger()
    {
        await _sets.CreateAsync("staff", Cancellation);
        Assert.Equal((400, "EMPTY_FACESET"), await _sets.RefusalAsync("search", Cancellation, ("outer_id", "staff"), ("face_token", await _sets.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation))));
        var ada = await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.Black), "ada", Cancellation);
        var nameless = await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.White), null, Cancellation);
        var found = Assert.Single((await _sets.AskAsync("search", MadeWorld.Picture(MadeWorld.Black, 3), Cancellation, ("outer_id", "staff"), ("return_result_count", "5"))).GetProperty("results").EnumerateArray());
        Assert.Equal((ada, "ada"), (found.GetProperty("face_token").GetString(), found.GetProperty("user_id").GetString()));
        var other = Assert.Single((await _sets.AskAsync("search", (byte[]?)null, Cancellation, ("outer_id", "staff"), ("face_token", nameless))).GetProperty("results").EnumerateArray());
        Assert.Equal((nameless, string.Empty), (other.GetProperty("face_token").GetString(), other.GetProperty("user_id").GetString()));
        Assert.Empty((await _sets.AskAsync("search", MadeWorld.Picture((0, 255, 255), 3), Cancellation, ("outer_id", "staff"))).GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task A_restricted_gallery_names_nobody()
    {
        await _sets.World.GalleryAsync(Cancellation, order: new GalleryOrder("safe", "to open the safe", "6.1.f+9.2.f", 365, Fpir: 1e-2, Fmr: 1e-3, Restricted: true));
        await _sets.World.EnrolAsync("safe", Cancellation, 1, "Ada");
        Assert.Empty((await _sets.AskAsync("search", MadeWorld.Picture(MadeWorld.Black, 3), Cancellation, ("outer_id", "safe"))).GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task A_token_lives_for_72_hours_and_for_the_key_that_it_was_shown_to()
    {
        var token = await _sets.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation);
        var others = await _sets.KeyAsync(Semblance.Recognition.Grant.AccessRole.Admin, Cancellation);
        var (status, answer) = await _sets.TryAsync("face/analyze", [], Cancellation, [.. others, ("face_tokens", token), ("return_landmark", "1")]);
        Assert.Equal((400, "INVALID_FACE_TOKEN:face_tokens"), (status, answer.GetProperty("error_message").GetString()));
        _sets.World.Time.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        await _sets.AskAsync("face/analyze", (byte[]?)null, Cancellation, ("face_tokens", token), ("return_landmark", "1"));
        _sets.World.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((400, "INVALID_FACE_TOKEN:face_tokens"), await _sets.RefusalAsync("face/analyze", Cancellation, ("face_tokens", token), ("return_landmark", "1")));
        Assert.Equal((400, "INVALID_FACE_TOKEN:face_token1"), await _sets.RefusalAsync("compare", Cancellation, ("face_token1", token), ("face_token2", token)));
    }

    [Fact]
    public async Task The_oldest_face_is_forgotten_for_the_newest()
    {
        await using var small = await ServedFaceSets.OpenAsync(Cancellation, new ServerOptions { FacePlusPlus = new FacePlusPlusOptions { RememberedFaces = 2 } });
        string[] tokens = [await small.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation), await small.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation), await small.DetectAsync(MadeWorld.Picture(MadeWorld.Black), Cancellation)];
        Assert.Equal("INVALID_FACE_TOKEN:face_token", (await small.RefusalAsync("face/getdetail", Cancellation, ("face_token", tokens[0]))).Message);
        await small.AskAsync("face/getdetail", (byte[]?)null, Cancellation, ("face_token", tokens[1]));
    }

    [Theory]
    [InlineData("detect", "x", "1", 400, "MISSING_ARGUMENTS: image_url, image_file, image_base64")]
    [InlineData("detect", "image_url", "https://example.org/a.jpg", 400, "INVALID_IMAGE_URL")]
    [InlineData("detect", "image_base64", "bm8gcGljdHVyZQ==", 400, "IMAGE_ERROR_UNSUPPORTED_FORMAT:image_base64")]
    [InlineData("detect", "return_attributes", "wealth", 400, "BAD_ARGUMENTS:return_attributes")]
    [InlineData("detect", "face_rectangle", "1,1,1,1", 403, "INSUFFICIENT_PERMISSION:face_rectangle")]
    [InlineData("compare", "face_token1", "nonsense", 400, "INVALID_FACE_TOKEN:face_token1")]
    [InlineData("compare", "x", "1", 400, "MISSING_ARGUMENTS: image_url1, image_file1, image_base64_1")]
    [InlineData("search", "return_result_count", "6", 400, "BAD_ARGUMENTS:return_result_count")]
    [InlineData("search", "outer_id", "nobodys", 400, "INVALID_OUTER_ID")]
    [InlineData("search", "faceset_token", "nobodys", 400, "INVALID_FACESET_TOKEN")]
    public async Task An_invalid_request_is_refused_in_the_dialect_s_words(string route, string field, string value, int status, string message) =>
        Assert.Equal((status, message), await _sets.RefusalAsync(route, Cancellation, (field, value)));

    [Fact]
    public async Task An_invalid_size_is_refused()
    {
        await using var small = await ServedFaceSets.OpenAsync(Cancellation, new ServerOptions { MaxPictureBytes = 1_000 });
        var (status, answer) = await small.TryAsync("detect", [("image_file", new byte[1_500])], Cancellation, ServedFaceSets.Fields(small.Key));
        Assert.Equal((400, "IMAGE_FILE_TOO_LARGE:image_file"), (status, answer.GetProperty("error_message").GetString()));
        using var whole = new StringContent(new string('a', 2_000_000), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var refused = await small.Client.PostAsync("/facepp/v3/detect", whole, Cancellation);
        Assert.Equal((413, "Request Entity Too Large"), ((int)refused.StatusCode, await refused.Content.ReadAsStringAsync(Cancellation)));
    }
}
