using Microsoft.AspNetCore.Http.Features;
using Semblance.Client.Contracts;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Look;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Cameras;
using Semblance.Server.Console;
using Semblance.Server.Console.Language;
using Semblance.Server.Console.Session;
using Semblance.Server.Description;
using Semblance.Server.Dialects.CompreFace;
using Semblance.Server.Dialects.FacePlusPlus;
using Semblance.Server.Dialects.Rekognition;
using Semblance.Server.Hosting;
using Semblance.Server.Options;
using Semblance.Server.Pictures;
using Semblance.Server.Telemetry;

namespace Semblance.Server;

/// <summary>The HTTP host: put together here, once, from an open house and an engine.</summary>
public static class SemblanceServer
{
    private static readonly Refusal NoRoute = new("route_unknown", StatusCodes.Status404NotFound, "There is nothing at this address.", "/openapi/v1.json describes what there is.");

    /// <summary>Puts a server together; it does not listen yet.</summary>
    /// <param name="house">The use cases over an open vault, which stays the caller's.</param>
    /// <param name="engine">Finds and compares faces; stays the caller's.</param>
    /// <param name="reader">Decodes pictures.</param>
    /// <param name="options">Choices.</param>
    /// <param name="openForCameras">Opens the engine that follows faces before cameras, when the first one is started, and which stays the caller's; <see langword="null"/> for the other engine.</param>
    /// <param name="configure">Changes the host before it is built, for tests; <see langword="null"/> for nothing.</param>
    /// <returns>The server: start it, and wait for its end.</returns>
    /// <exception cref="SemblanceException"><see cref="ErrorCode.OptionOutOfRange"/>: an address that other machines reach, without TLS and without leave for that; or another option out of its range.</exception>
    public static WebApplication Build(RecognitionHouse house, FaceEngine engine, IPictureReader reader, ServerOptions options, Func<FaceEngine>? openForCameras = null, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(house);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        OptionCheck.Demand(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(SemblanceServer).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        var line = new ConsoleLine();
        Listen(builder, options, line.Address);
        AddHouse(builder.Services, house, engine, reader, options);
        builder.Services.AddSingleton(own => new CameraBoard(house, openForCameras ?? (() => engine), house.Time, own.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        AccessServices.AddTo(builder.Services);
        OidcTokens.AddTo(builder.Services, options);
        RekognitionServices.Add(builder.Services);
        CompreFaceDialect.Add(builder.Services);
        FacePlusPlusDialect.Add(builder.Services);
        TelemetryServices.AddTo(builder.Services, options, () => engine.Statistics with { Decode = reader.TimeDecoding });
        WorkLimits.Add(builder.Services, options);
        ApiDescription.Add(builder.Services);
        ConsoleHost.AddTo(builder, line);
        builder.Services.Configure<RouteHandlerOptions>(static route => route.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
        configure?.Invoke(builder);
        var server = builder.Build();
        Use(server);
        return server;
    }

    /// <summary>Where a server that was started is reached.</summary>
    /// <param name="server">A server of <see cref="Build"/>.</param>
    /// <returns>Its addresses, but for the one that its own console uses.</returns>
    public static IReadOnlyList<string> Addresses(WebApplication server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return [.. server.Urls.Where(static address => !address.StartsWith(ConsoleLine.Scheme, StringComparison.Ordinal))];
    }

    private static void Listen(WebApplicationBuilder builder, ServerOptions options, string console)
    {
        builder.WebHost.UseUrls(options.Listen, console);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = (long)options.MaxPictureBytes * 2 + 1_000_000;
            if (options.Certificate is { } certificate)
                kestrel.ConfigureHttpsDefaults(https => ServerCertificate.Use(https, certificate, options.CertificateKey));
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = (long)options.MaxPictureBytes * options.MaxPictures;

            // A field may hold a picture as base64.
            form.ValueLengthLimit = options.MaxPictureBytes / 3 * 4 + 1_000;
        });
    }

    private static void AddHouse(IServiceCollection services, RecognitionHouse house, FaceEngine engine, IPictureReader reader, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(house);
        services.AddSingleton(house.Time);
        services.AddSingleton(house.Grants);
        services.AddSingleton(RecognitionHouse.Look(engine, reader));
        services.AddSingleton(new ServedModel(engine.Model));
        services.AddSingleton(engine.RequireCalibration());
        services.AddSingleton<PictureFetch>();
        services.AddSingleton<PictureFormReader>();
        services.AddSingleton<Readiness>();
        services.AddHostedService(own => new WarmUp(engine, own.GetRequiredService<Readiness>()));
    }

    private static void Use(WebApplication server)
    {
        server.UseMiddleware<SafeHeaders>();
        server.UseMiddleware<RefusalMiddleware>();
        ConsoleLanguage.Use(server);
        server.UseRouting();
        server.UseAuthentication();
        server.UseRateLimiter();
        server.UseAuthorization();
        server.UseAntiforgery();
        NativeRoutes.MapAll(server);
        ApiDescription.Map(server);
        RekognitionEndpoint.Map(server);
        CompreFaceDialect.Map(server);
        FacePlusPlusDialect.Map(server);
        ConsoleHost.Map(server);
        server.MapFallback(static context => NativeRefusals.Instance.WriteAsync(context, NoRoute)).AllowAnonymous();
    }
}
