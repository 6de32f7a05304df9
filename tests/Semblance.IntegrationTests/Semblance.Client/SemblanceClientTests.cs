using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Semblance.Client;
using Semblance.Client.Contracts.Cameras;
using Semblance.Client.Contracts.Consents;
using Semblance.Client.Contracts.Constraints;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Keys;
using Semblance.Client.Contracts.Subjects;
using Semblance.Client.Sending;
using Semblance.IntegrationTests.Server;
using Semblance.IntegrationTests.Server.Access;

namespace Semblance.IntegrationTests.Client;

public sealed class SemblanceClientTests
{
    private static readonly PictureUpload Picture = new("a.png", new byte[] { 1 });
    private static readonly ConsentOrder Consent = new("form 12", default, default);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_a_method_for_every_route_and_none_without_one()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        var routes = AskedRoute.All(served.Host.Services.GetRequiredService<EndpointDataSource>()).Where(static route => route.IsNative)
            .Select(static route => $"{route.Method} {Regex.Replace(route.Pattern, @"\{[^}]+\}", "x", RegexOptions.None, TimeSpan.FromSeconds(1))}");
        using var handler = new RecordedRequests(RecordedRequests.Json(new { }));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        foreach (var call in Calls(new SemblanceClient(http), Guid.Empty))
            await call();
        var asked = handler.Asked.Select(static one => $"{one.Method} {one.Path.Split('?')[0].Replace(Guid.Empty.ToString(), "x", StringComparison.Ordinal)}");
        Assert.Equal(routes.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_answer_of_something_else_than_a_server_is_told_as_one()
    {
        using var handler = new RecordedRequests(static () => new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway) { Content = new StringContent("<html>") });
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        var refusal = await Assert.ThrowsAsync<SemblanceProblemException>(() => new SemblanceClient(http).Galleries.ListAsync(Cancellation));
        Assert.Equal(("no_problem", System.Net.HttpStatusCode.BadGateway), (refusal.Code, refusal.Status));
    }

    /// <summary>Every method once; a subject and a gallery are called "x".</summary>
    private static IEnumerable<Func<Task>> Calls(SemblanceClient client, Guid id) =>
    [
        () => client.Faces.DetectAsync(Picture, cancellation: Cancellation),
        () => client.Faces.MeasureQualityAsync(Picture, cancellation: Cancellation),
        () => client.Faces.CompareAsync(Picture, Picture, cancellation: Cancellation),
        () => client.Faces.GroupAsync([Picture, Picture], cancellation: Cancellation),
        () => client.Galleries.ListAsync(Cancellation),
        () => client.Galleries.CreateAsync(new GalleryOrder("x", "p", "6.1.f+9.2.f", 3), Cancellation),
        () => client.Galleries.ShowAsync("x", Cancellation),
        () => client.Galleries.EraseAsync("x", Cancellation),
        () => client.Subjects.EnrolAsync("x", new EnrolmentUpload("x", [Picture]), Cancellation),
        () => client.Subjects.ListAsync("x", cancellation: Cancellation),
        () => client.Subjects.ShowAsync("x", "x", Cancellation),
        () => client.Subjects.DescribeAsync("x", "x", new SubjectChange(), cancellation: Cancellation),
        () => client.Subjects.EraseAsync("x", "x", Cancellation),
        () => client.Subjects.ExportAsync("x", "x", Cancellation),
        () => client.Subjects.ReleaseAsync("x", "x", Cancellation),
        () => client.Subjects.ResetAttemptsAsync("x", "x", Cancellation),
        () => client.References.ListAsync("x", "x", Cancellation),
        () => client.References.AddAsync("x", "x", [Picture], cancellation: Cancellation),
        () => client.References.RemoveAsync("x", "x", id, Cancellation),
        () => client.Consents.ListAsync("x", "x", Cancellation),
        () => client.Consents.RecordAsync("x", "x", Consent, Cancellation),
        () => client.Consents.WithdrawAsync("x", "x", id, Cancellation),
        () => client.Consents.WithdrawAllAsync("x", "x", Cancellation),
        () => client.Constraints.ListAsync("x", "x", Cancellation),
        () => client.Constraints.ConstrainAsync("x", "x", new ConstraintOrder("twins", "y"), Cancellation),
        () => client.Searches.VerifyAsync("x", "x", Picture, cancellation: Cancellation),
        () => client.Searches.IdentifyAsync("x", Picture, cancellation: Cancellation),
        () => client.Searches.IdentifyManyAsync("x", [Picture], cancellation: Cancellation),
        () => client.Releases.ListAsync("x", Cancellation),
        () => client.Releases.ConfirmAsync("x", id, Cancellation),
        () => client.Record.ReadAsync(cancellation: Cancellation),
        () => client.Record.VerifyAsync(Cancellation),
        () => client.Record.ReceiptsAsync(Cancellation),
        () => client.Record.ReceiptAsync(id, Cancellation),
        () => client.Cameras.ListAsync(Cancellation),
        () => client.Cameras.StartAsync(new CameraOrder("x", "rtsp://host/"), Cancellation),
        () => client.Cameras.StopAsync("x", Cancellation),
        () => client.Cameras.TracksAsync("x", Cancellation),
        async () => Assert.Empty(await client.Cameras.EventsAsync("x", Cancellation).ToArrayAsync(Cancellation)),
        async () => await (await client.Cameras.PreviewAsync("x", Cancellation)).DisposeAsync(),
        async () => Assert.NotEmpty(await client.Cameras.ShotAsync("x", Guid.Empty, Cancellation)),
        () => client.Keys.ListAsync(Cancellation),
        () => client.Calibration.ShowAsync(Cancellation),
        () => client.Keys.OwnAsync(Cancellation),
        () => client.Keys.GiveAsync(new KeyOrder("a", "operator", ["*"]), Cancellation),
        () => client.Keys.TakeBackAsync(id, Cancellation),
    ];
}
