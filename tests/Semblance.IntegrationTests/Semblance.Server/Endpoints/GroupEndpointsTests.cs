using System.Net;
using Semblance.Client.Sending;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class GroupEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedWorld.OpenAsync(Cancellation);

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Faces_that_are_alike_come_together_and_scores_are_for_those_who_may_see_them()
    {
        PictureUpload[] pictures = [new("a1.png", MadeWorld.Picture(MadeWorld.Black)), new("b.png", MadeWorld.Picture(MadeWorld.White)), new("a2.png", MadeWorld.Picture(MadeWorld.Black, 1)), new("none.png", MadeWorld.Empty())];
        var told = await ServedWorld.ClientOf(_served.Admin).Faces.GroupAsync(pictures, 1e-3, "off", Cancellation);
        Assert.Equal(["a1.png a2.png", "b.png"], told.Groups.Select(group => string.Join(' ', group.Faces.Select(face => face.Name))), StringComparer.Ordinal);
        Assert.InRange(told.Groups[0].MeanScore!.Value, 0.9, 1);
        Assert.Equal(1e-3, told.Fmr);
        using var porter = await _served.WithKeyAsync(AccessRole.Operator, Cancellation);
        Assert.Null((await ServedWorld.ClientOf(porter).Faces.GroupAsync(pictures, 1e-3, "off", Cancellation)).Groups[0].MeanScore);
    }

    [Fact]
    public async Task An_invalid_request_is_refused_with_a_code()
    {
        var client = ServedWorld.ClientOf(_served.Admin);
        var picture = new PictureUpload("a.png", MadeWorld.Picture(MadeWorld.Black));
        var lonely = await Assert.ThrowsAsync<SemblanceProblemException>(() => client.Faces.GroupAsync([picture], cancellation: Cancellation));
        Assert.Equal((HttpStatusCode.BadRequest, "option_out_of_range"), (lonely.Status, lonely.Code));
        var rate = await Assert.ThrowsAsync<SemblanceProblemException>(() => client.Faces.GroupAsync([picture, picture], 1e-9, cancellation: Cancellation));
        Assert.Equal("calibration_unsupported", rate.Code);
    }
}
