using Microsoft.AspNetCore.Authentication;
using Semblance.Server.Access;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>The third version of the API of Face++, as far as its clients use it (docs/dialects.md).</summary>
internal static class FacePlusPlusDialect
{
    /// <summary>What the dialect needs.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, FacePlusPlusKeyHandler>(FacePlusPlusKey.SchemeName, null);
        services.AddSingleton<LiveFaces>();
        services.AddSingleton<FinishedTasks>();
        services.AddSingleton<FaceSets>();
        services.AddSingleton<KeptTokens>();
        services.AddSingleton<SetMembers>();
        services.AddSingleton<FormPictures>();
        services.AddScoped<CallClock>();
        services.AddScoped(own => new FacePlusPlusCall(own.GetRequiredService<IHttpContextAccessor>().HttpContext!, own.GetRequiredService<CallClock>()));
    }

    /// <summary>All routes; whatever else is below the base is answered in the dialect's words.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/facepp/v3").WithMetadata(FacePlusPlusRefusals.Instance, new SpokenScheme(FacePlusPlusKey.SchemeName)).ExcludeFromDescription().DisableAntiforgery();
        PictureEndpoints.Map(all);
        FaceSetEndpoints.Map(all);
        MemberEndpoints.Map(all);
        TokenEndpoints.Map(all);
        all.Map("/{**rest}", static IResult () => throw FacePlusPlusError.Nowhere()).AllowAnonymous();
    }
}
