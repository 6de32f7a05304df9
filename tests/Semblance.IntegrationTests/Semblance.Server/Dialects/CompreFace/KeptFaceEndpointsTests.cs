using System.Net;
using System.Net.Http.Json;
using Semblance.Client.Contracts.Galleries;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.IntegrationTests.Running;
using Semblance.UnitTests.Models;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

public sealed class KeptFaceEndpointsTests : IAsyncLifetime
{
    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Faces_are_added_as_parts_and_as_base64_and_listed_by_page()
    {
        var first = await _service.AddAsync("Ann?", MadeWorld.Picture(MadeWorld.Black), Cancellation);
        using var sent = await _service.Client.PostAsJsonAsync("/api/v1/recognition/faces?subject=Ann%3F", new { file = Convert.ToBase64String(MadeWorld.Picture(MadeWorld.Black, 1)) }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        await _service.AddAsync("Ben", MadeWorld.Picture(MadeWorld.White), Cancellation);
        using var own = await _service.Client.GetAsync("/api/v1/recognition/faces?subject=Ann%3F&size=1", Cancellation);
        var page = await ServedService.ReadAsync(own, Cancellation);
        Assert.Equal(("Ann?", first), (page.GetProperty("faces")[0].GetProperty("subject").GetString(), page.GetProperty("faces")[0].GetProperty("image_id").GetString()));
        Assert.Equal((2, 2), (page.GetProperty("total_pages").GetInt32(), page.GetProperty("total_elements").GetInt32()));
        using var last = await _service.Client.GetAsync("/api/v1/recognition/faces?&page=1&size=2", Cancellation);
        var rest = await ServedService.ReadAsync(last, Cancellation);
        Assert.Equal((1, 1, 2, 3), (rest.GetProperty("faces").GetArrayLength(), rest.GetProperty("page_number").GetInt32(), rest.GetProperty("page_size").GetInt32(), rest.GetProperty("total_elements").GetInt32()));
    }

    [Fact]
    public async Task Faces_go_one_at_a_time_in_a_list_by_subject_and_all_together()
    {
        string[] ids = [await AddAsync("Ann", 0), await AddAsync("Ann", 1), await AddAsync("Ann", 2), await AddAsync("Ben", 3), await AddAsync("Cleo", 4)];
        using var one = await _service.Client.DeleteAsync($"/api/v1/recognition/faces/{ids[0]}", Cancellation);
        var gone = await ServedService.ReadAsync(one, Cancellation);
        Assert.Equal((ids[0], "Ann"), (gone.GetProperty("image_id").GetString(), gone.GetProperty("subject").GetString()));
        using var again = await _service.Client.DeleteAsync($"/api/v1/recognition/faces/{ids[0]}", Cancellation);
        Assert.Equal((404, 44, $"Image {ids[0]} not found"), await ServedService.RefusalAsync(again, Cancellation));
        using var some = await _service.Client.PostAsJsonAsync("/api/v1/recognition/faces/delete", new[] { ids[1], ids[0], ids[3] }, Cancellation);
        Assert.Equal([ids[1], ids[3]], (await ServedService.ReadAsync(some, Cancellation)).EnumerateArray().Select(face => face.GetProperty("image_id").GetString()), StringComparer.Ordinal);
        Assert.Equal(["Ann", "Cleo"], await _service.SubjectsAsync(Cancellation)); // Whoever has no face left is erased.
        Assert.Equal(1, await DeletedAsync("?subject=Ann"));
        Assert.Equal(0, await DeletedAsync("?subject=Nobody"));
        Assert.Equal(1, await DeletedAsync(string.Empty));
        Assert.Empty(await _service.SubjectsAsync(Cancellation));
    }

    [Fact]
    public async Task A_picture_is_kept_nowhere()
    {
        using var answer = await _service.Client.GetAsync($"/api/v1/recognition/faces/{await AddAsync("Ann", 0)}/img", Cancellation);
        Assert.Equal(("application/octet-stream", 0), (answer.Content.Headers.ContentType!.MediaType, (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Length));
        using var leak = await _service.Client.GetAsync($"/api/v1/static/{_service.Key}/images/{Guid.Empty}", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, leak.StatusCode);
    }

    [Fact]
    public async Task A_gallery_that_rests_on_consent_takes_nobody_and_says_why()
    {
        await using var guests = await ServedService.OpenAsync(Cancellation, order: new GalleryOrder("staff", "guest list", "6.1.a+9.2.a", 30));
        using var form = ServedService.Form(("file", MadeWorld.Picture(MadeWorld.Black)));
        using var answer = await guests.Client.PostAsync("/api/v1/recognition/faces?subject=Ann", form, Cancellation);
        var refusal = await ServedService.RefusalAsync(answer, Cancellation);
        Assert.Equal((400, 26), (refusal.Status, refusal.Code));
        Assert.Contains("consent", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a.png", 400, 33, "Required parameter subject is missing")]
    [InlineData("?subject=Ann", "a.txt", 400, 21, "File [a.txt] has an unavailable extension")]
    [InlineData("?subject=Ann", "", 400, 34, "Required part file is missing")]
    [InlineData("?subject=Ann&det_prob_threshold=2", "a.png", 400, 26, "det_prob_threshold should be between 0.0 and 1.0")]
    [InlineData("?subject=Ann&det_prob_threshold=1.0", "a.png", 400, 28, "No face is found in the given image")]
    public async Task An_invalid_face_is_refused_with_its_code(string query, string file, int status, int code, string message)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(MadeWorld.Picture(MadeWorld.Black, 1)), file.Length == 0 ? "picture" : "file", file.Length == 0 ? "a.png" : file } };
        using var answer = await _service.Client.PostAsync("/api/v1/recognition/faces" + query, form, Cancellation);
        Assert.Equal((status, code, message), await ServedService.RefusalAsync(answer, Cancellation));
    }

    [Fact]
    public async Task A_picture_shows_one_face_and_neither_none_nor_two()
    {
        using var none = ServedService.Form(("file", MadeWorld.Empty()));
        using var faceless = await _service.Client.PostAsync("/api/v1/recognition/faces?subject=Ann", none, Cancellation);
        Assert.Equal((400, 28, "No face is found in the given image"), await ServedService.RefusalAsync(faceless, Cancellation));
        using var two = ServedService.Form(("file", Two()));
        using var many = await _service.Client.PostAsync("/api/v1/recognition/faces?subject=Ann", two, Cancellation);
        Assert.Equal(31, (await ServedService.RefusalAsync(many, Cancellation)).Code);
        using var text = await _service.Client.PostAsJsonAsync("/api/v1/recognition/faces?subject=Ann", new { file = "no base64!" }, Cancellation);
        Assert.Equal((400, 21, "Provided value is not Base64"), await ServedService.RefusalAsync(text, Cancellation));
        Assert.Empty(await _service.SubjectsAsync(Cancellation));
    }

    [Theory]
    [InlineData("/verify?limit=0")]
    [InlineData("/verify/9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11")]
    [InlineData("/delete")]
    [InlineData("?subject=Ann")]
    public async Task An_address_that_a_client_went_on_writing_removes_nothing(string tail)
    {
        var id = await AddAsync("Ann", 0);
        using var answer = await _service.Client.DeleteAsync($"/api/v1/recognition/faces/{id}{tail}", Cancellation);
        Assert.Equal((404, 0), await ServedService.RefusalAsync(answer, Cancellation) is var refusal ? (refusal.Status, refusal.Code) : default);
        Assert.Equal(["Ann"], await _service.SubjectsAsync(Cancellation));
    }

    [Fact]
    public async Task An_empty_name_does_not_mean_everybody()
    {
        await AddAsync("Ann", 0);
        using var answer = await _service.Client.DeleteAsync("/api/v1/recognition/faces?subject=", Cancellation);
        Assert.Equal(5, (await ServedService.RefusalAsync(answer, Cancellation)).Code);
        Assert.Equal(["Ann"], await _service.SubjectsAsync(Cancellation));
    }

    /// <summary>A picture with two faces; of the second, which is bluish, the detector is less sure (0.87).</summary>
    internal static byte[] Two() => PictureEncoder.ToPng(new PixelBlock(MadeMark.Pixels(MadeWorld.Side, MadeWorld.Side, new MadeMark(128, 128, 64), new MadeMark(384, 128, 64, Tint: 60)), MadeWorld.Side, MadeWorld.Side));

    private Task<string> AddAsync(string name, int shot) => _service.AddAsync(name, MadeWorld.Picture(MadeWorld.Black, shot), Cancellation);

    private async Task<int> DeletedAsync(string query)
    {
        using var answer = await _service.Client.DeleteAsync("/api/v1/recognition/faces" + query, Cancellation);
        return (await ServedService.ReadAsync(answer, Cancellation)).GetProperty("deleted").GetInt32();
    }
}
