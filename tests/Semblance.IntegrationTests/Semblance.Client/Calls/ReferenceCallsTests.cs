using Semblance.Client;
using Semblance.Client.Calls;
using Semblance.Client.Contracts.Consents;
using Semblance.Client.Contracts.Subjects;
using Semblance.Client.Sending;

namespace Semblance.IntegrationTests.Client.Calls;

/// <summary><see cref="ReferenceCalls"/> and <see cref="SubjectCalls"/>: what of an enrolment is sent.</summary>
public sealed class ReferenceCallsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_enrolment_says_all_that_it_was_given_and_nothing_else()
    {
        var body = await SentAsync(new EnrolmentUpload("Ada", [new PictureUpload("a.png", "face"u8.ToArray())])
        {
            Tags = ["night", "gate"],
            ValidUntil = new DateOnly(2026, 12, 31),
            Consent = new ConsentOrder("form 12", new DateTimeOffset(2026, 8, 1, 11, 0, 0, TimeSpan.Zero), new DateOnly(2027, 1, 1)),
        });
        Assert.All((string[])["Ada", "night,gate", "2026-12-31", "form 12", "2026-08-01T11:00:00.000Z", "2027-01-01"], text => Assert.Contains(text, body, StringComparison.Ordinal));
        Assert.DoesNotContain("valid_from", body, StringComparison.Ordinal);
        Assert.DoesNotContain("consent", await SentAsync(new EnrolmentUpload("Ada", [])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_is_taken_back_by_its_identifier()
    {
        using var handler = new RecordedRequests(RecordedRequests.Json(new WithdrawalAnswer([], [], 0)));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        ConsentCalls consents = new SemblanceClient(http).Consents;
        await consents.WithdrawAsync("north gate", "Ada", Guid.Empty, Cancellation);
        Assert.Equal(("DELETE", $"/v1/galleries/north%20gate/subjects/Ada/consents/{Guid.Empty}"), (handler.Asked[0].Method, handler.Asked[0].Path));
    }

    private static async Task<string> SentAsync(EnrolmentUpload enrolment)
    {
        using var handler = new RecordedRequests(RecordedRequests.Json(new EnrolAnswer(null, "held", [], [], null)));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://localhost/") };
        SubjectCalls subjects = new SemblanceClient(http).Subjects;
        await subjects.EnrolAsync("staff", enrolment, Cancellation);
        return handler.Asked[0].Body;
    }
}
