using Microsoft.AspNetCore.Authentication;
using Semblance.Server.Access;
using Semblance.Server.Dialects.CompreFace.Contracts;
using Semblance.Server.Options;

namespace Semblance.Server.Dialects.CompreFace;

/// <summary>The REST API of CompreFace, as far as its clients use it (docs/dialects.md).</summary>
internal static class CompreFaceDialect
{
    /// <summary>What the dialect needs.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, CompreFaceKeyHandler>(CompreFaceKey.SchemeName, null);
        services.AddSingleton<PartReader>();
        services.AddSingleton<CompreFaceLook>();
        services.AddScoped(own => new CompreFaceCall(own.GetRequiredService<IHttpContextAccessor>().HttpContext!, own.GetRequiredService<ILogger<CompreFaceCall>>()));
    }

    /// <summary>All routes; whatever else is below the base is answered in the dialect's words.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/api/v1").WithMetadata(CompreFaceRefusals.Instance, new SpokenScheme(CompreFaceKey.SchemeName)).ExcludeFromDescription();
        var recognition = all.MapGroup("/recognition").AddEndpointFilter<RouteGroupBuilder, ServiceGallery>();
        SubjectEndpoints.Map(recognition);
        KeptFaceEndpoints.Map(recognition);
        RecognitionEndpoints.Map(recognition);
        DetectionEndpoints.Map(all);
        VerificationEndpoints.Map(all);
        all.MapGet("/config", Config).AllowAnonymous();
        all.Map("/{**rest}", static IResult () => throw CompreFaceError.Nowhere()).AllowAnonymous();
    }

    private static IResult Config(ServerOptions options) => CompreFaceJson.Answer(new ConfigAnswer(options.MaxPictureBytes, (long)options.MaxPictureBytes * 2));
}
