using System.Text.Json;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Hosting;

namespace Semblance.Server.Dialects.Rekognition;

/// <summary>Amazon Rekognition's protocol for faces: one address, the operation in a header, requests signed with the key's secret.</summary>
internal static class RekognitionEndpoint
{
    /// <summary>The console's first page is at the same address, and may be posted to as far as its framework knows.</summary>
    private const int BeforeTheConsole = -1;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/", AnswerAsync)
            .RequireAuthorization(static policy => policy.AddAuthenticationSchemes(RekognitionServices.Scheme).RequireAuthenticatedUser())
            .WithMetadata(new SpokenScheme(RekognitionServices.Scheme), RekognitionRefusals.Instance)
            .RequireRateLimiting(WorkLimits.PictureWork)
            .WithOrder(BeforeTheConsole)
            .ExcludeFromDescription();

    private static async Task AnswerAsync(HttpContext context, OperationTable operations)
    {
        try
        {
            var call = RekognitionCall.Of(context);
            var operation = operations.Demand(context.Request.Headers["X-Amz-Target"].ToString());
            if (call.Grant.Subject is not null || !RoleTable.Allows(call.Grant.Role, operation.Permission))
                throw RekognitionException.Denied($"The key's role '{call.Grant.Role}' may not do this ({operation.Permission}). Ask an admin for a key of another role.");
            await WriteAsync(context, await operation.RunAsync(call).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (RekognitionException refused)
        {
            await RekognitionRefusals.WriteAsync(context, refused.Kind, refused.Message).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(HttpContext context, object answer)
    {
        RekognitionHeaders.Put(context);
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), RekognitionJson.Options), context.RequestAborted).ConfigureAwait(false);
    }
}
