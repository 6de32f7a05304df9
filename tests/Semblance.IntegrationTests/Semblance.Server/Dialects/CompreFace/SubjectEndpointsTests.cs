using System.Net;
using System.Net.Http.Json;
using System.Text;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

public sealed class SubjectEndpointsTests : IAsyncLifetime
{
    private ServedService _service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await ServedService.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_subject_is_added_once_listed_and_erased()
    {
        using var added = await AddAsync("Ann Lee/2");
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        Assert.Equal("Ann Lee/2", (await ServedService.ReadAsync(added, Cancellation)).GetProperty("subject").GetString());
        using var again = await AddAsync("Ann Lee/2");
        Assert.Equal((400, 43, "Subject already exists"), await ServedService.RefusalAsync(again, Cancellation));
        Assert.Equal(["Ann Lee/2"], await _service.SubjectsAsync(Cancellation));
        using var erased = await _service.Client.DeleteAsync("/api/v1/recognition/subjects/Ann%20Lee%2F2", Cancellation);
        Assert.Equal("Ann Lee/2", (await ServedService.ReadAsync(erased, Cancellation)).GetProperty("subject").GetString());
        Assert.Empty(await _service.SubjectsAsync(Cancellation));
    }

    [Fact]
    public async Task A_subject_without_a_face_goes_with_the_next_sweep()
    {
        using var added = await AddAsync("Ann");
        await _service.AddAsync("Ben", MadeWorld.Picture(MadeWorld.White), Cancellation);
        await _service.World.House.Sweep.HandleAsync(ServedWorld.Porter, Cancellation);
        Assert.Equal(["Ben"], await _service.SubjectsAsync(Cancellation));
    }

    [Fact]
    public async Task Renaming_to_a_name_that_is_taken_makes_one_of_two()
    {
        var first = await _service.AddAsync("Ann", MadeWorld.Picture(MadeWorld.Black), Cancellation);
        var second = await _service.AddAsync("Anna", MadeWorld.Picture(MadeWorld.Black, 1), Cancellation);
        using var renamed = await RenameAsync("Ann", """{"api_endpoint":"x","subject":"Anna"}""");
        Assert.True((await ServedService.ReadAsync(renamed, Cancellation)).GetProperty("updated").GetBoolean());
        Assert.Equal(["Anna"], await _service.SubjectsAsync(Cancellation));
        using var faces = await _service.Client.GetAsync("/api/v1/recognition/faces?subject=Anna", Cancellation);
        var kept = (await ServedService.ReadAsync(faces, Cancellation)).GetProperty("faces").EnumerateArray().Select(one => one.GetProperty("image_id").GetString()).ToArray();
        Assert.Equal([.. new[] { first, second }.Order(StringComparer.Ordinal)], kept.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        using var free = await RenameAsync("Anna", """{"subject":"Hanna"}""");
        Assert.Equal(["Hanna"], await _service.SubjectsAsync(Cancellation));
    }

    [Fact]
    public async Task All_subjects_go_at_once()
    {
        await _service.AddAsync("Ann", MadeWorld.Picture(MadeWorld.Black), Cancellation);
        await _service.AddAsync("Ben", MadeWorld.Picture(MadeWorld.White), Cancellation);
        using var erased = await _service.Client.DeleteAsync("/api/v1/recognition/subjects", Cancellation);
        Assert.Equal(2, (await ServedService.ReadAsync(erased, Cancellation)).GetProperty("deleted").GetInt32());
        Assert.Empty(await _service.SubjectsAsync(Cancellation));
    }

    [Fact]
    public async Task An_invalid_request_is_refused_with_a_code()
    {
        using var empty = await AddAsync(" ");
        Assert.Equal((400, 26, "Subject name cannot be empty"), await ServedService.RefusalAsync(empty, Cancellation));
        using var broken = await RenameAsync("Ann", "{");
        Assert.Equal(400, (int)broken.StatusCode);
        using var nobody = await RenameAsync("Ann", """{"subject":"Anna"}""");
        Assert.Equal((404, 42, "Subject Ann not found"), await ServedService.RefusalAsync(nobody, Cancellation));
        using var gone = await _service.Client.DeleteAsync("/api/v1/recognition/subjects/Ann", Cancellation);
        Assert.Equal((404, 42, "Subject Ann not found"), await ServedService.RefusalAsync(gone, Cancellation));
    }

    [Theory]
    [InlineData("/api/v1/recognition/subjects/Ann/Ben")]
    [InlineData("/api/v1/recognition/subjects/Ann?limit=0")]
    [InlineData("/api/v1/recognition/subjects?limit=0")]
    public async Task An_address_that_a_client_went_on_writing_erases_nobody(string route)
    {
        await _service.AddAsync("Ann", MadeWorld.Picture(MadeWorld.Black), Cancellation);
        using var answer = await _service.Client.DeleteAsync(route, Cancellation);
        Assert.Equal((404, 0), await ServedService.RefusalAsync(answer, Cancellation) is var refusal ? (refusal.Status, refusal.Code) : default);
        Assert.Equal(["Ann"], await _service.SubjectsAsync(Cancellation));
    }

    private Task<HttpResponseMessage> AddAsync(string name) => _service.Client.PostAsJsonAsync("/api/v1/recognition/subjects", new { subject = name }, Cancellation);

    private async Task<HttpResponseMessage> RenameAsync(string name, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await _service.Client.PutAsync($"/api/v1/recognition/subjects/{name}", content, Cancellation);
    }
}
