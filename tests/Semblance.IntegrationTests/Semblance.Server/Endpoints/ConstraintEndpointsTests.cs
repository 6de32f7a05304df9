using System.Net;
using System.Security.Cryptography;
using Semblance.Client;
using Semblance.Client.Contracts.Constraints;
using Semblance.Client.Sending;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Endpoints;

public sealed class ConstraintEndpointsTests : IAsyncLifetime
{
    private ServedWorld _served = null!;
    private SemblanceClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedWorld.OpenAsync(Cancellation);
        _client = ServedWorld.ClientOf(_served.Admin);
        await _served.GalleryAsync(Cancellation);
        await _served.EnrolAsync("staff", Cancellation, 1, "Ada", "Ben");
    }

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task What_a_human_says_is_kept_and_heeded()
    {
        var picture = MadeWorld.Picture(MadeWorld.Black, 3);
        var before = await _client.Searches.IdentifyAsync("staff", new PictureUpload("a.png", picture), cancellation: Cancellation);
        Assert.Equal("Ada", before.Faces[0].Candidates[0].Subject);
        await _client.Constraints.ConstrainAsync("staff", "Ada", new ConstraintOrder("her sister", NotShownBy: Convert.ToHexStringLower(SHA256.HashData(picture))), Cancellation);
        await _client.Constraints.ConstrainAsync("staff", "Ada", new ConstraintOrder("twins", DifferentFrom: "Ben"), Cancellation);
        var after = await _client.Searches.IdentifyAsync("staff", new PictureUpload("a.png", picture), cancellation: Cancellation);
        Assert.DoesNotContain("Ada", after.Faces[0].Candidates.Select(one => one.Subject), StringComparer.Ordinal);
        var said = (await _client.Constraints.ListAsync("staff", "Ada", Cancellation)).Constraints;
        Assert.Equal([("different_subjects", "twins"), ("not_this_subject", "her sister")], said.Select(one => (one.Kind, one.Reason)).Order());
    }

    [Theory]
    [InlineData("", "Ben", null, "option_out_of_range", HttpStatusCode.BadRequest)]
    [InlineData("twins", null, null, "vault_rule_broken", HttpStatusCode.UnprocessableEntity)]
    [InlineData("twins", "nobody", null, "subject_unknown", HttpStatusCode.NotFound)]
    [InlineData("twins", "Ada", null, "vault_rule_broken", HttpStatusCode.UnprocessableEntity)]
    [InlineData("sister", null, "beef", "option_out_of_range", HttpStatusCode.BadRequest)]
    public async Task An_invalid_order_is_refused_with_a_code(string reason, string? different, string? notShown, string code, HttpStatusCode status)
    {
        var refusal = await Assert.ThrowsAsync<SemblanceProblemException>(() => _client.Constraints.ConstrainAsync("staff", "Ada", new ConstraintOrder(reason, different, notShown), Cancellation));
        Assert.Equal((status, code), (refusal.Status, refusal.Code));
    }
}
