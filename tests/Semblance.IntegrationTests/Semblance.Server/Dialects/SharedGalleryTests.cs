using Semblance.Client.Contracts.Searches;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Server.Dialects.CompreFace;
using Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Dialects;

/// <summary>One gallery behind the native API and the dialects: who is enrolled by one is found by all, and who is erased by one is gone from all.</summary>
public sealed class SharedGalleryTests : IAsyncLifetime
{
    private ServedFaceSets _sets = null!;
    private HttpClient _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sets = await ServedFaceSets.OpenAsync(Cancellation);
        await _sets.World.GalleryAsync(Cancellation);
        _service = _sets.World.WithToken(null);
        _service.DefaultRequestHeaders.Add("x-api-key", (await _sets.World.IssueAsync(KeyShape.CompreFace, AccessRole.Operator, Cancellation, "staff")).Secret);
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _sets.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_is_enrolled_by_one_dialect_is_found_by_all_and_erased_from_all()
    {
        using var form = ServedService.Form(("file", MadeWorld.Picture(MadeWorld.Black)));
        using var added = await _service.PostAsync("/api/v1/recognition/faces?subject=Ada", form, Cancellation);
        Assert.True(added.IsSuccessStatusCode);
        await _sets.EnrolAsync("staff", MadeWorld.Picture(MadeWorld.White), "Ben", Cancellation);
        await FoundAsync(MadeWorld.Black, "Ada");
        await FoundAsync(MadeWorld.White, "Ben");
        using var erased = await _service.DeleteAsync("/api/v1/recognition/subjects/Ben", Cancellation);
        Assert.True(erased.IsSuccessStatusCode);
        await FoundAsync(MadeWorld.White, null);
        await FoundAsync(MadeWorld.Black, "Ada");
        var kept = await _sets.AskAsync("faceset/getdetail", (byte[]?)null, Cancellation, ("outer_id", "staff"));
        var token = Assert.Single(kept.GetProperty("face_tokens").EnumerateArray()).GetString()!;
        await _sets.AskAsync("faceset/removeface", (byte[]?)null, Cancellation, ("outer_id", "staff"), ("face_tokens", token));
        await FoundAsync(MadeWorld.Black, null);
    }

    /// <summary>Asks all three; where nobody is kept at all, Face++ says so.</summary>
    private async Task FoundAsync((byte, byte, byte) person, string? name)
    {
        using var native = ServedWorld.Form([MadeWorld.Picture(person, 3)]);
        using var identified = await _sets.World.Admin.PostAsync("/v1/galleries/staff/identify", native, Cancellation);
        Assert.Equal(name, (await ServedWorld.ReadAsync<IdentifyAnswer>(identified, Cancellation)).Faces[0].Candidates is [var first, ..] ? first.Subject : null);
        using var form = ServedService.Form(("file", MadeWorld.Picture(person, 3)));
        using var recognized = await _service.PostAsync("/api/v1/recognition/recognize", form, Cancellation);
        var subjects = (await ServedService.ReadAsync(recognized, Cancellation)).GetProperty("result")[0].GetProperty("subjects");
        Assert.Equal(name, subjects.EnumerateArray().Select(static one => one.GetProperty("subject").GetString()).FirstOrDefault());
        var (_, searched) = await _sets.TryAsync("search", [("image_file", MadeWorld.Picture(person, 3))], Cancellation, [.. ServedFaceSets.Fields(_sets.Key), ("outer_id", "staff")]);
        Assert.Equal(name, searched.TryGetProperty("results", out var results) ? results.EnumerateArray().Select(static one => one.GetProperty("user_id").GetString()).FirstOrDefault() : null);
    }
}
