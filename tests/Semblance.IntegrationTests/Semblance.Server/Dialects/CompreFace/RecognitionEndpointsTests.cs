using System.Net.Http.Json;
using Semblance.Client.Contracts.Galleries;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.Scales;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Server.Dialects.CompreFace;

public sealed class RecognitionEndpointsTests
{
    private const string Recognize = "/api/v1/recognition/recognize";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_enrolled_is_named_and_a_stranger_is_nobody()
    {
        await using var service = await OpenAsync();
        var face = (await service.SendAsync($"{Recognize}?face_plugins=landmarks,pose,age,gender,mask,calculator&status=true", MadeWorld.Picture(MadeWorld.Black, 3), Cancellation)).GetProperty("result")[0];
        var found = Assert.Single(face.GetProperty("subjects").EnumerateArray());
        Assert.Equal("Ada", found.GetProperty("subject").GetString());
        Assert.InRange(found.GetProperty("similarity").GetDouble(), ScoreScale.CompreFace.Floor, 1);
        Assert.Equal((5, 2), (face.GetProperty("landmarks").GetArrayLength(), face.GetProperty("landmarks")[0].GetArrayLength()));
        Assert.True(face.TryGetProperty("pose", out _));
        Assert.True(face.GetProperty("box").GetProperty("x_max").GetInt32() > face.GetProperty("box").GetProperty("x_min").GetInt32());
        foreach (var absent in (string[])["age", "gender", "mask", "embedding", "execution_time"])
            Assert.False(face.TryGetProperty(absent, out _));
        var stranger = await service.SendAsync(Recognize, MadeWorld.Picture((0, 255, 255), 3), Cancellation);
        Assert.Empty(stranger.GetProperty("result")[0].GetProperty("subjects").EnumerateArray());
    }

    [Fact]
    public async Task The_nearest_is_named_with_nothing_where_the_operator_wants_it()
    {
        await using var service = await OpenAsync(new ServerOptions { CompreFace = new CompreFaceOptions { NamesNearest = true } });
        var stranger = await service.SendAsync($"{Recognize}?prediction_count=3", MadeWorld.Picture((0, 255, 255), 3), Cancellation);
        Assert.Equal(0, Assert.Single(stranger.GetProperty("result")[0].GetProperty("subjects").EnumerateArray()).GetProperty("similarity").GetDouble());
    }

    [Fact]
    public async Task Pictures_are_ranked_unless_people_are_asked_for()
    {
        await using var service = await OpenAsync();
        var pictures = await service.SendAsync($"{Recognize}?prediction_count=3", MadeWorld.Picture(MadeWorld.Black, 3), Cancellation);
        Assert.Equal(["Ada", "Ada"], pictures.GetProperty("result")[0].GetProperty("subjects").EnumerateArray().Select(one => one.GetProperty("subject").GetString()), StringComparer.Ordinal);
        var people = await service.SendAsync($"{Recognize}?prediction_count=3&unique_subjects=true", MadeWorld.Picture(MadeWorld.Black, 3), Cancellation);
        Assert.Single(people.GetProperty("result")[0].GetProperty("subjects").EnumerateArray());
    }

    [Fact]
    public async Task Faces_are_limited_from_the_largest_on()
    {
        await using var service = await OpenAsync();
        Assert.Equal(2, (await service.SendAsync($"{Recognize}?limit=0", KeptFaceEndpointsTests.Two(), Cancellation)).GetProperty("result").GetArrayLength());
        Assert.Equal(1, (await service.SendAsync($"{Recognize}?limit=1", KeptFaceEndpointsTests.Two(), Cancellation)).GetProperty("result").GetArrayLength());
    }

    [Fact]
    public async Task A_face_is_checked_against_an_image()
    {
        await using var service = await OpenAsync();
        using var kept = await service.Client.GetAsync("/api/v1/recognition/faces?subject=Ada", Cancellation);
        var route = $"/api/v1/recognition/faces/{(await ServedService.ReadAsync(kept, Cancellation)).GetProperty("faces")[0].GetProperty("image_id").GetString()}/verify";
        var same = (await service.SendAsync(route, MadeWorld.Picture(MadeWorld.Black, 3), Cancellation)).GetProperty("result")[0];
        Assert.Equal("Ada", same.GetProperty("subject").GetString());
        Assert.InRange(same.GetProperty("similarity").GetDouble(), ScoreScale.CompreFace.Floor, 1);
        var other = (await service.SendAsync(route, MadeWorld.Picture(MadeWorld.White, 3), Cancellation)).GetProperty("result")[0];
        Assert.Equal(0, other.GetProperty("similarity").GetDouble());
    }

    [Fact]
    public async Task A_restricted_gallery_names_nobody()
    {
        await using var service = await OpenAsync(order: new GalleryOrder("staff", "to open the vault", "6.1.f+9.2.f", 365, Fpir: 1e-2, Fmr: 1e-3, Restricted: true));
        var answer = await service.SendAsync(Recognize, MadeWorld.Picture(MadeWorld.Black, 3), Cancellation);
        Assert.Empty(answer.GetProperty("result")[0].GetProperty("subjects").EnumerateArray());
    }

    [Fact]
    public async Task A_key_that_shows_scores_tells_more_digits()
    {
        await using var service = await OpenAsync();
        using var exact = service.With(await service.KeyAsync(AccessRole.Operator, Cancellation, showsScores: true));
        using var form = ServedService.Form(("file", MadeWorld.Picture(MadeWorld.Black, 3)));
        using var answer = await exact.PostAsync(Recognize, form, Cancellation);
        var told = (await ServedService.ReadAsync(answer, Cancellation)).GetProperty("result")[0].GetProperty("subjects")[0].GetProperty("similarity").GetDouble();
        var plain = (await service.SendAsync(Recognize, MadeWorld.Picture(MadeWorld.Black, 3), Cancellation)).GetProperty("result")[0].GetProperty("subjects")[0].GetProperty("similarity").GetDouble();
        Assert.InRange(told - plain, 0, 0.01);
    }

    [Fact]
    public async Task An_invalid_request_is_refused_with_its_code()
    {
        await using var service = await OpenAsync();
        foreach (var (route, code) in ((string, int)[])[($"{Recognize}?prediction_count=0", 26), ($"{Recognize}?limit=-1", 26), ("/api/v1/recognition/faces/nonsense/verify", 0), ($"/api/v1/recognition/faces/{Missing}/verify", 44)])
            await RefusedAsync(service, route, code);
        using var empty = ServedService.Form(("file", MadeWorld.Empty()));
        using var faceless = await service.Client.PostAsync(Recognize, empty, Cancellation);
        Assert.Equal((400, 28, "No face is found in the given image"), await ServedService.RefusalAsync(faceless, Cancellation));
        using var junk = ServedService.Form(("file", "no picture"u8.ToArray()));
        using var unreadable = await service.Client.PostAsync(Recognize, junk, Cancellation);
        Assert.Equal((400, 21), await ServedService.RefusalAsync(unreadable, Cancellation) is var refusal ? (refusal.Status, refusal.Code) : default);
    }

    [Fact]
    public async Task Numbers_of_faces_are_neither_given_nor_taken()
    {
        await using var service = await OpenAsync();
        foreach (var route in (string[])["recognition/embeddings/recognize", $"recognition/embeddings/faces/{Missing}/verify", "verification/embeddings/verify"])
        {
            using var answer = await service.Client.PostAsJsonAsync("/api/v1/" + route, new { embeddings = new[] { new[] { 0.1 } } }, Cancellation);
            Assert.Equal(36, (await ServedService.RefusalAsync(answer, Cancellation)).Code);
        }
    }

    private const string Missing = "9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11";

    private static async Task<ServedService> OpenAsync(ServerOptions? options = null, GalleryOrder? order = null)
    {
        var service = await ServedService.OpenAsync(Cancellation, options, order);
        await service.World.EnrolAsync("staff", Cancellation, 2, "Ada", "Ben");
        return service;
    }

    private static async Task RefusedAsync(ServedService service, string route, int code)
    {
        using var form = ServedService.Form(("file", MadeWorld.Picture(MadeWorld.Black)));
        using var answer = await service.Client.PostAsync(route, form, Cancellation);
        Assert.Equal(code, (await ServedService.RefusalAsync(answer, Cancellation)).Code);
    }
}
