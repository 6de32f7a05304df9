using System.Globalization;
using System.Threading.RateLimiting;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Options;

namespace Semblance.Server.Hosting;

/// <summary>How much is done at a time, how much may wait, and how much one key may ask: what is over is turned away at once, with a time to come back.</summary>
internal static class WorkLimits
{
    /// <summary>The limit that holds for requests which bring pictures.</summary>
    public const string PictureWork = "pictures";

    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    public static void Add(IServiceCollection services, ServerOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(PictureWork, _ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = options.MaxAtWork,
            QueueLimit = options.MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Of(context, options));
        limiter.OnRejected = (rejected, cancellation) => new ValueTask(RefuseAsync(rejected.HttpContext, rejected.Lease));
    });

    private static RateLimitPartition<string> Of(HttpContext context, ServerOptions options) => KeyIdentity.Find(context.User) is { } grant
        ? RateLimitPartition.GetTokenBucketLimiter(grant.KeyName, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.RequestsPerMinute,
            QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("nobody");

    private static Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        // A lease that knows when it can be had again is a key's; the other is the work's.
        var isKey = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var writer = context.GetEndpoint()?.Metadata.GetMetadata<IRefusalWriter>() ?? NativeRefusals.Instance;
        var refusal = isKey
            ? new Refusal("too_many_requests", StatusCodes.Status429TooManyRequests, "The key asks more often than it may.", string.Create(CultureInfo.InvariantCulture, $"Come back in {Math.Ceiling(wait.TotalSeconds)} s."))
            : new Refusal("overloaded", StatusCodes.Status503ServiceUnavailable, "The server has more to do than it can.", "Come back in a second.");
        return writer.WriteAsync(context, refusal with { RetryAfter = isKey ? wait : ComeBack });
    }
}
