using Semblance.Errors;

namespace Semblance.Server.Answers;

/// <summary>Turns what was thrown into an answer. Nothing of an unexpected error's text leaves the server.</summary>
internal sealed partial class RefusalMiddleware(RequestDelegate next, ILogger<RefusalMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever watched a camera and left has had the head of the answer already.
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.Headers.Clear();
            await Writer(context).WriteAsync(context, Conditional(context, Understood(failure))).ConfigureAwait(false);
        }
    }

    private static IRefusalWriter Writer(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IRefusalWriter>() ?? NativeRefusals.Instance;

    /// <summary>A change that was asked for on a condition, which does not hold, has a status of its own (RFC 9110, 13.1.1).</summary>
    private static Refusal Conditional(HttpContext context, Refusal refusal) =>
        refusal.Error == ErrorCode.VaultConflict && context.Request.Headers.IfMatch.Count > 0 ? refusal with { Status = StatusCodes.Status412PreconditionFailed } : refusal;

    private Refusal Understood(Exception failure)
    {
        switch (failure)
        {
            case SemblanceException refusal:
                if (ErrorStatus.Of(refusal.Code) >= StatusCodes.Status500InternalServerError)
                    Failed(log, refusal.Code, refusal);
                return Refusal.Of(refusal);
            case RefusedException refused:
                return refused.Refusal;
            case BadHttpRequestException bad:
                return new Refusal("request_malformed", bad.StatusCode, "The request can't be read.", bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "Send less at once." : "Compare it with the API's description at /openapi/v1.json.");
            case InvalidDataException:
                return new Refusal("request_malformed", StatusCodes.Status400BadRequest, "The form can't be read.", "Send multipart/form-data as RFC 7578 says, within the server's limits.");
            default:
                Bug(log, failure);
                return new Refusal("our_bug", StatusCodes.Status500InternalServerError, "This is an error in the server itself.", "Report it with the time and the trace's identifier.");
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "A request failed: {Code}")]
    private static partial void Failed(ILogger logger, ErrorCode code, Exception failure);

    [LoggerMessage(1002, LogLevel.Critical, "A request met an error in the server itself")]
    private static partial void Bug(ILogger logger, Exception failure);
}
