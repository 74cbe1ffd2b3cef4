# Stage one builds as ./weightroom does anywhere; stage two holds what runs.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN ./weightroom build

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 weightroom \
    && install -d -o weightroom -g weightroom /home/weightroom/kept /opt/weightroom
USER weightroom
WORKDIR /opt/weightroom
COPY --from=build --chown=weightroom /source/target/app app
COPY --from=build --chown=weightroom /source/lessons lessons
ENV JDK_JAVA_OPTIONS="--enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -Dweightroom.root=/opt/weightroom"
# The cache for fast starts belongs to the very JVM that made it, so it is made again here.
RUN rm -f app/weightroom.aot \
    && java -XX:AOTCacheOutput=app/weightroom.aot -jar app/weightroom.jar rehearse --home /tmp/rehearsal \
    && rm -rf /tmp/rehearsal
VOLUME /home/weightroom/kept
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /actuator/health HTTP/1.0\r\n\r\n" >&3 && grep -q "\"UP\"" <&3'
ENTRYPOINT ["java", "-XX:AOTCache=app/weightroom.aot", "-Xlog:aot=off", "-jar", "app/weightroom.jar"]
# --open: inside a container only Docker's port mapping decides who comes in.
CMD ["serve", "--host", "0.0.0.0", "--open", "--home", "/home/weightroom/kept"]
