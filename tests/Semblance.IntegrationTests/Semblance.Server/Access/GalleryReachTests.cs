using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Semblance.Errors;
using Semblance.IntegrationTests.Recognition;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Vault.Galleries;

namespace Semblance.IntegrationTests.Server.Access;

public sealed class GalleryReachTests : IAsyncLifetime
{
    private MadeHouse _made = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _made = await MadeHouse.OpenAsync(Cancellation);
        await _made.CreateAsync(Cancellation);
        await _made.EnrolAsync("Ada", Cancellation, 0);
    }

    public ValueTask DisposeAsync() => _made.DisposeAsync();

    [Fact]
    public async Task A_gallery_within_reach_is_given()
    {
        Assert.Equal("staff", (await ReachAsync(await GrantAsync("staff"), "staff")).Name.Text);
        Assert.Equal("staff", (await ReachAsync(await GrantAsync("*"), "staff")).Name.Text);
        Assert.Equal("staff", (await ReachAsync(await GrantAsync("*", "to open the door"), "staff")).Name.Text);
    }

    /// <summary>The answer must not tell which galleries there are.</summary>
    [Fact]
    public async Task One_out_of_reach_by_name_or_purpose_one_that_is_not_there_and_one_that_can_not_be_are_the_same()
    {
        var everything = await GrantAsync("*");
        var answers = new List<string>
        {
            await RefusedAsync(await GrantAsync("night"), "staff"),
            await RefusedAsync(await GrantAsync("*", "to count heads"), "staff"),
            await RefusedAsync(everything, "nowhere"),
            await RefusedAsync(everything, "a\u0001b"),
            await RefusedAsync(everything, " "),
            await RefusedAsync(everything, new string('a', 1_000)),
        };
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_filter_hands_the_gallery_on_and_stops_whoever_does_not_reach_it()
    {
        var context = Context(await GrantAsync("staff"), ("gallery", "staff"));
        Assert.Equal("reached", await FilterAsync(context));
        Assert.Equal("staff", Assert.IsType<Gallery>(context.Items[typeof(Gallery)]).Name.Text);
        var other = Context(await GrantAsync("night"), ("gallery", "staff"));
        Assert.Equal(ErrorCode.GalleryUnknown, (await Assert.ThrowsAsync<SemblanceException>(() => FilterAsync(other))).Code);
    }

    [Fact]
    public async Task A_key_that_speaks_for_one_subject_is_told_of_no_other_whether_there_is_one_or_not()
    {
        var grant = await GrantAsync("staff", subject: "Ada");
        Assert.Equal("reached", await FilterAsync(Context(grant, ("gallery", "staff"), ("subject", "Ada"))));
        await _made.EnrolAsync("Ben", Cancellation, 90);
        var answers = new List<string>();
        foreach (var name in (string[])["Ben", "nobody", "ada", ""])
        {
            var refusal = await Assert.ThrowsAsync<SemblanceException>(() => FilterAsync(Context(grant, ("gallery", "staff"), ("subject", name))));
            Assert.Equal(ErrorCode.SubjectUnknown, refusal.Code);
            answers.Add(refusal.Message);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    private Task<Gallery> ReachAsync(AccessGrant grant, string gallery) => new GalleryReach(_made.House).DemandAsync(grant, gallery, Cancellation);

    private async Task<string> RefusedAsync(AccessGrant grant, string gallery)
    {
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => ReachAsync(grant, gallery));
        Assert.Equal(ErrorCode.GalleryUnknown, refusal.Code);
        return $"{refusal.What}|{refusal.Remedy}".Replace($"'{gallery}'", "'GALLERY'", StringComparison.Ordinal);
    }

    private async Task<string?> FilterAsync(HttpContext context) =>
        (string?)await new GalleryFilter(new GalleryReach(_made.House)).InvokeAsync(EndpointFilterInvocationContext.Create(context), static _ => ValueTask.FromResult<object?>("reached"));

    private static DefaultHttpContext Context(AccessGrant grant, params (string Name, string Value)[] route)
    {
        var context = new DefaultHttpContext { User = new ClaimsPrincipal(new KeyIdentity(grant, "test")) };
        foreach (var (name, value) in route)
            context.Request.RouteValues[name] = value;
        return context;
    }

    private async Task<AccessGrant> GrantAsync(string gallery, string purpose = AccessGrant.All, string? subject = null) =>
        (await _made.House.Grants.GiveAsync(
            new GrantRequest { Account = "a", Role = subject is null ? AccessRole.Operator : AccessRole.Subject, Galleries = [gallery], Purposes = [purpose], Subject = subject, Caller = MadeHouse.Porter }, Cancellation)).Grant;
}
