using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Semblance.Errors;
using Semblance.Server.Answers;

namespace Semblance.UnitTests.Server.Answers;

/// <summary>From what was thrown to what is answered: <see cref="Refusal"/>, <see cref="NativeRefusals"/>, <see cref="RefusalMiddleware"/>.</summary>
public sealed class RefusalTests
{
    private const string Secret = "/home/somebody/vault: Ada Lovelace";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refusal_of_the_engine_keeps_its_words_and_gets_a_code_in_snake_case()
    {
        var (status, problem, _) = await AnswerAsync(new SemblanceException(ErrorCode.InputTooManyPixels, "Too large.", "Shrink it."));
        Assert.Equal(413, status);
        Assert.Equal(("input_too_many_pixels", "urn:semblance:error:input_too_many_pixels", "Too large.", "Shrink it.", 413), (Text(problem, "code"), Text(problem, "type"), Text(problem, "title"), Text(problem, "detail"), problem.GetProperty("status").GetInt32()));
    }

    public static TheoryData<Exception> Unexpected { get; } =
        [new InvalidOperationException(Secret), new IOException(Secret), new KeyNotFoundException(Secret), new AggregateException(Secret, new FormatException(Secret)), new OperationCanceledException(Secret)];

    [Theory]
    [MemberData(nameof(Unexpected))]
    public async Task Nothing_of_an_unexpected_errors_text_leaves_the_server(Exception failure)
    {
        var log = new KeptLog();
        var (status, problem, text) = await AnswerAsync(failure, log);
        Assert.Equal((500, "our_bug"), (status, Text(problem, "code")));
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
        Assert.DoesNotContain("vault", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.Equal(failure, Assert.Single(log.Failures));
    }

    [Fact]
    public async Task What_the_cause_of_a_refusal_says_stays_inside_too()
    {
        var (_, _, text) = await AnswerAsync(new SemblanceException(ErrorCode.VaultUnreachable, "The vault does not answer.", "Wait.", new IOException(Secret)));
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ErrorCode.SealBroken, 1)]
    [InlineData(ErrorCode.VaultFull, 1)]
    [InlineData(ErrorCode.FaceMissing, 0)]
    [InlineData(ErrorCode.GalleryUnknown, 0)]
    public async Task Whoever_runs_the_server_is_told_what_is_the_servers_fault_and_nothing_else(ErrorCode code, int told)
    {
        var log = new KeptLog();
        await AnswerAsync(new SemblanceException(code, "What.", "Do."), log);
        Assert.Equal(told, log.Failures.Count);
    }

    [Theory]
    [InlineData(400, "Compare it")]
    [InlineData(413, "Send less")]
    [InlineData(408, "Compare it")]
    public async Task A_request_that_can_not_be_read_says_so_without_quoting_the_reader(int status, string remedy)
    {
        var (got, problem, text) = await AnswerAsync(new BadHttpRequestException(Secret, status));
        Assert.Equal((status, "request_malformed"), (got, Text(problem, "code")));
        Assert.StartsWith(remedy, Text(problem, "detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_can_not_be_read_is_the_senders_fault()
    {
        var (status, problem, text) = await AnswerAsync(new InvalidDataException(Secret));
        Assert.Equal((400, "request_malformed"), (status, Text(problem, "code")));
        Assert.DoesNotContain("Ada", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ErrorCode.VaultBusy, "1")]
    [InlineData(ErrorCode.VaultOutcomeUnknown, "1")]
    [InlineData(ErrorCode.VaultDamaged, "")]
    [InlineData(ErrorCode.OptionOutOfRange, "")]
    public async Task When_to_come_back_is_said_where_it_helps(ErrorCode code, string seconds)
    {
        var context = Context();
        await NativeRefusals.Instance.WriteAsync(context, Refusal.Of(new SemblanceException(code, "What.", "Do.")));
        Assert.Equal(seconds, context.Response.Headers.RetryAfter.ToString());
    }

    [Theory]
    [InlineData(0.01, "1")]
    [InlineData(1.2, "2")]
    [InlineData(60, "60")]
    public async Task A_wait_is_told_in_whole_seconds_and_never_too_short(double seconds, string told)
    {
        var context = Context();
        await NativeRefusals.Instance.WriteAsync(context, new Refusal("too_many_requests", 429, "What.", "Do.") { RetryAfter = TimeSpan.FromSeconds(seconds) });
        Assert.Equal((429, told), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString()));
    }

    /// <summary>RFC 9110, 15.5.2: a 401 names a scheme.</summary>
    [Fact]
    public async Task Whoever_has_no_key_is_told_how_one_is_sent()
    {
        var context = Context();
        await NativeRefusals.Instance.WriteAsync(context, new Refusal("key_missing", 401, "What.", "Do."));
        Assert.Equal("Bearer", context.Response.Headers.WWWAuthenticate.ToString());
        Assert.Equal("application/problem+json", context.Response.ContentType);
    }

    [Fact]
    public async Task An_endpoint_of_another_protocol_refuses_in_its_own_words()
    {
        var context = Context();
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new Shout()), "other"));
        await new RefusalMiddleware(static _ => throw new SemblanceException(ErrorCode.NameTaken, "Taken.", "Do."), NullLogger<RefusalMiddleware>.Instance).InvokeAsync(context);
        Assert.Equal((418, "NAME_TAKEN"), (context.Response.StatusCode, context.Response.Headers["X-Shout"].ToString()));
    }

    [Fact]
    public async Task Whoever_went_away_is_answered_nothing_and_is_no_bug()
    {
        var log = new KeptLog();
        var context = Context();
        context.RequestAborted = new CancellationToken(canceled: true);
        await new RefusalMiddleware(static _ => throw new OperationCanceledException(), log).InvokeAsync(context);
        Assert.Equal((499, 0L), (context.Response.StatusCode, context.Response.Body.Length));
        Assert.Empty(log.Failures);
    }

    private static async Task<(int Status, JsonElement Problem, string Text)> AnswerAsync(Exception failure, KeptLog? log = null)
    {
        var context = Context();
        context.Response.Headers["X-Half-Done"] = "yes";
        await new RefusalMiddleware(_ => Task.FromException(failure), log ?? new KeptLog()).InvokeAsync(context);
        Assert.False(context.Response.Headers.ContainsKey("X-Half-Done"));
        context.Response.Body.Position = 0;
        var text = await new StreamReader(context.Response.Body).ReadToEndAsync(Cancellation);
        return (context.Response.StatusCode, JsonDocument.Parse(text).RootElement, text);
    }

    private static DefaultHttpContext Context() => new() { Response = { Body = new MemoryStream() } };

    private static string Text(JsonElement problem, string member) => problem.GetProperty(member).GetString()!;

    private sealed class Shout : IRefusalWriter
    {
        public Task WriteAsync(HttpContext context, Refusal refusal)
        {
            context.Response.StatusCode = 418;
            context.Response.Headers["X-Shout"] = refusal.Code.ToUpperInvariant();
            return Task.CompletedTask;
        }
    }

    private sealed class KeptLog : ILogger<RefusalMiddleware>
    {
        public List<Exception?> Failures { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Failures.Add(exception);
    }
}
