using System.Net;
using Semblance.Client.Contracts.Faces;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class FaceEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedWorld.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Faces_are_found_and_measured_in_a_bare_file_and_in_a_form()
    {
        using var bare = new ByteArrayContent(MadeWorld.Picture(MadeWorld.Black));
        using var found = await _served.Admin.PostAsync("/v1/detect", bare, Cancellation);
        var faces = await ServedWorld.ReadAsync<FacesAnswer>(found, Cancellation);
        Assert.Equal((MadeWorld.Side, MadeWorld.Side), (faces.Width, faces.Height));
        Assert.Null(Assert.Single(faces.Faces).Quality);
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)]);
        using var measured = await _served.Admin.PostAsync("/v1/quality", form, Cancellation);
        Assert.InRange(Assert.Single((await ServedWorld.ReadAsync<FacesAnswer>(measured, Cancellation)).Faces).Quality!.Unified, 0, 100);
    }

    [Fact]
    public async Task Two_pictures_of_one_person_match_and_those_of_two_do_not()
    {
        using var same = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black), MadeWorld.Picture(MadeWorld.Black, 1)], ("fmr", "1e-3"));
        using var match = await _served.Admin.PostAsync("/v1/compare", same, Cancellation);
        Assert.Equal("match", (await ServedWorld.ReadAsync<CompareAnswer>(match, Cancellation)).Decision);
        using var two = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black), MadeWorld.Picture(MadeWorld.White)], ("fmr", "1e-3"));
        using var other = await _served.Admin.PostAsync("/v1/compare", two, Cancellation);
        Assert.Equal(("non_match", "unknown"), await ServedWorld.ReadAsync<CompareAnswer>(other, Cancellation) is var answer ? (answer.Decision, answer.Band) : default);
    }

    [Fact]
    public async Task An_invalid_picture_is_refused_with_a_code()
    {
        using var bytes = new ByteArrayContent("no picture"u8.ToArray());
        using var answer = await _served.Admin.PostAsync("/v1/detect", bytes, Cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("input_format_unknown", await ServedWorld.CodeAsync(answer, Cancellation));
        using var one = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black)]);
        using var lonely = await _served.Admin.PostAsync("/v1/compare", one, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, lonely.StatusCode);
        using var empty = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black), MadeWorld.Empty()]);
        using var faceless = await _served.Admin.PostAsync("/v1/compare", empty, Cancellation);
        Assert.Equal("face_missing", await ServedWorld.CodeAsync(faceless, Cancellation));
    }

    [Fact]
    public async Task Whoever_has_no_key_is_told_so_and_nothing_else()
    {
        using var nobody = _served.WithToken(null);
        using var bytes = new ByteArrayContent(MadeWorld.Empty());
        using var answer = await nobody.PostAsync("/v1/detect", bytes, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("key_missing", await ServedWorld.CodeAsync(answer, Cancellation));
    }
}
