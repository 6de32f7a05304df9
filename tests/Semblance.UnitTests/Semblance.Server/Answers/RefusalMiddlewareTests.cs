using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Semblance.Errors;
using Semblance.Server.Answers;

namespace Semblance.UnitTests.Server.Answers;

/// <summary>What is thrown becomes a problem with the status of <see cref="ErrorStatus"/>, and nothing of an unexpected error leaves.</summary>
public sealed class RefusalMiddlewareTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_code_of_the_engine_has_a_status_of_a_refusal() => Assert.All(Enum.GetValues<ErrorCode>(), static code => Assert.InRange(ErrorStatus.Of(code), 400, 503));

    [Fact]
    public void A_time_to_come_back_is_the_engine_s_or_a_second_where_trying_again_helps()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), Refusal.Of(new SemblanceException(ErrorCode.AttemptsPaused, "a", "b") { RetryAfter = TimeSpan.FromSeconds(30) }).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(1), Refusal.Of(new SemblanceException(ErrorCode.VaultBusy, "a", "b")).RetryAfter);
        Assert.Null(Refusal.Of(new SemblanceException(ErrorCode.SubjectUnknown, "a", "b")).RetryAfter);
    }

    [Fact]
    public async Task A_refusal_is_a_problem_with_its_code()
    {
        var (status, problem, context) = await AnswerAsync(new SemblanceException(ErrorCode.AttemptsPaused, "What.", "Remedy.") { RetryAfter = TimeSpan.FromSeconds(29.5) });
        Assert.Equal((429, "attempts_paused", "What.", "Remedy."), (status, Text(problem, "code"), Text(problem, "title"), Text(problem, "detail")));
        Assert.Equal(("30", "application/problem+json"), (context.Response.Headers.RetryAfter.ToString(), context.Response.ContentType));
    }

    [Fact]
    public async Task A_condition_that_does_not_hold_has_a_status_of_its_own()
    {
        Assert.Equal(412, (await AnswerAsync(new SemblanceException(ErrorCode.VaultConflict, "a", "b"), static context => context.Request.Headers.IfMatch = "\"v1\"")).Status);
        Assert.Equal(409, (await AnswerAsync(new SemblanceException(ErrorCode.VaultConflict, "a", "b"))).Status);
    }

    [Fact]
    public async Task Nothing_of_an_unexpected_error_leaves_the_server()
    {
        var (status, problem, _) = await AnswerAsync(new InvalidOperationException("/secret/path"));
        Assert.Equal((500, "our_bug"), (status, Text(problem, "code")));
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal((413, "request_malformed"), (await AnswerAsync(new BadHttpRequestException("too large", 413))) is var large ? (large.Status, Text(large.Problem, "code")) : default);
        Assert.Equal(400, (await AnswerAsync(new InvalidDataException("form"))).Status);
    }

    private static string? Text(JsonElement problem, string name) => problem.GetProperty(name).GetString();

    private static async Task<(int Status, JsonElement Problem, HttpContext Context)> AnswerAsync(Exception failure, Action<HttpContext>? prepare = null)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        prepare?.Invoke(context);
        await new RefusalMiddleware(_ => throw failure, NullLogger<RefusalMiddleware>.Instance).InvokeAsync(context);
        body.Position = 0;
        using var document = await JsonDocument.ParseAsync(body, default, Cancellation);
        return (context.Response.StatusCode, document.RootElement.Clone(), context);
    }
}
