using System.Text.Json;
using Semblance.IntegrationTests.Running;
using Semblance.Server.Dialects.CompreFace;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

public sealed class DetectionEndpointsTests : IAsyncLifetime
{
    private const string Detect = "/api/v1/detection/detect";

    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task All_faces_are_told_with_their_boxes()
    {
        var seen = await _service.SendAsync($"{Detect}?face_plugins=undefined", KeptFaceEndpointsTests.Two(), Cancellation);
        Assert.Equal(2, seen.GetProperty("result").GetArrayLength());
        Assert.Equal(["box"], seen.GetProperty("result")[0].EnumerateObject().Select(static member => member.Name), StringComparer.Ordinal);
        Assert.False(seen.TryGetProperty("plugins_versions", out _));
    }

    /// <summary>The first bug of the client for JavaScript: without a limit its options are joined with question marks.</summary>
    [Fact]
    public async Task Options_that_are_joined_with_question_marks_are_read_all_the_same()
    {
        var seen = await _service.SendAsync($"{Detect}?det_prob_threshold=0.1?face_plugins=landmarks?status=true", MadeWorld.Picture(MadeWorld.Black), Cancellation);
        Assert.Equal(5, seen.GetProperty("result")[0].GetProperty("landmarks").GetArrayLength());
        Assert.NotEmpty(seen.GetProperty("plugins_versions").GetProperty("calculator").GetString()!);
    }

    [Fact]
    public async Task An_invalid_request_is_refused_in_the_order_of_members_that_clients_know()
    {
        using var form = ServedService.Form(("picture", MadeWorld.Empty()));
        using var answer = await _service.Client.PostAsync(Detect, form, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["message", "code"], JsonDocument.Parse(text).RootElement.EnumerateObject().Select(static member => member.Name), StringComparer.Ordinal);
        Assert.Equal((400, CompreFaceError.PartMissing, "Required part file is missing"), await ServedService.RefusalAsync(answer, Cancellation));
    }
}
