using System.Net.Http.Json;
using System.Text.Json;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Dialects.CompreFace;
using Semblance.Server.Dialects.Scales;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

public sealed class VerificationEndpointsTests : IAsyncLifetime
{
    private const string Verify = "/api/v1/verification/verify";

    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task One_face_is_held_against_all_of_another_picture()
    {
        using var form = ServedService.Form(("source_image", MadeWorld.Picture(MadeWorld.Black)), ("target_image", KeptFaceEndpointsTests.Two()));
        using var answer = await _service.Client.PostAsync($"{Verify}?status=true", form, Cancellation);
        var only = Assert.Single((await ServedService.ReadAsync(answer, Cancellation)).GetProperty("result").EnumerateArray());
        Assert.True(only.GetProperty("source_image_face").TryGetProperty("box", out _));
        Assert.Equal(2, only.GetProperty("face_matches").GetArrayLength());
        Assert.True(only.TryGetProperty("plugins_versions", out _));
        var alike = only.GetProperty("face_matches").EnumerateArray().Select(static match => match.GetProperty("similarity").GetDouble()).ToArray();
        Assert.Equal(alike.OrderDescending(), alike);
    }

    [Fact]
    public async Task Two_of_one_person_are_alike_and_two_people_are_not_at_all()
    {
        Assert.InRange(await SimilarityAsync(MadeWorld.Black), ScoreScale.CompreFace.Floor, 1);
        Assert.Equal(0, await SimilarityAsync(MadeWorld.White));
    }

    [Fact]
    public async Task An_invalid_request_is_refused_with_its_code()
    {
        using var lonely = ServedService.Form(("source_image", MadeWorld.Picture(MadeWorld.Black)));
        using var missing = await _service.Client.PostAsync(Verify, lonely, Cancellation);
        Assert.Equal((400, CompreFaceError.PartMissing, "Required part target_image is missing"), await ServedService.RefusalAsync(missing, Cancellation));
        using var empty = ServedService.Form(("source_image", MadeWorld.Picture(MadeWorld.Black)), ("target_image", MadeWorld.Empty()));
        using var faceless = await _service.Client.PostAsync(Verify, empty, Cancellation);
        Assert.Equal(CompreFaceError.NoFace, (await ServedService.RefusalAsync(faceless, Cancellation)).Code);
    }

    private async Task<double> SimilarityAsync((byte, byte, byte) other)
    {
        using var answer = await _service.Client.PostAsJsonAsync(
            Verify, new { source_image = Convert.ToBase64String(MadeWorld.Picture(MadeWorld.Black)), target_image = Convert.ToBase64String(MadeWorld.Picture(other, 1)) }, Cancellation);
        JsonElement json = await ServedService.ReadAsync(answer, Cancellation);
        return json.GetProperty("result")[0].GetProperty("face_matches")[0].GetProperty("similarity").GetDouble();
    }
}
