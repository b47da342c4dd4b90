FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
# Building one file fetches every dependency, in a layer that hardly anything but a change of pom.xml makes anew.
COPY pom.xml ./
COPY src/main/java/org/counterclaim/package-info.java ./src/main/java/org/counterclaim/
RUN mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package
COPY db ./db
COPY src ./src
RUN mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar target/counterclaim-*.jar extract --layers --application-filename counterclaim.jar \
       --destination layers

FROM eclipse-temurin:25-jre AS application
RUN groupadd --gid 10001 counterclaim \
    && useradd --uid 10001 --gid 10001 --home-dir /var/lib/counterclaim --create-home --shell /usr/sbin/nologin counterclaim
WORKDIR /opt/counterclaim
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001

# The JVM that will run it records a start with pages: classes, and what the compiler should know. G1 alone can store objects, which all
# collectors read.
FROM application AS rehearsal
RUN java -Xmx256m -XX:+UseG1GC -XX:AOTCacheOutput=/tmp/counterclaim.aot -jar counterclaim.jar rehearse

FROM application
COPY --from=rehearsal /tmp/counterclaim.aot ./
# Without a database of your own, mount a volume here: the embedded one keeps its data in it.
ENV COUNTERCLAIM_EMBEDDED_DIRECTORY=/var/lib/counterclaim/data \
    JDK_JAVA_OPTIONS="-Xmx256m -XX:+ExitOnOutOfMemoryError" \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
VOLUME /var/lib/counterclaim
EXPOSE 8080
# By bash alone, which the image surely has: curl may leave it one day, and a JVM for each check costs a second of CPU.
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 3 status <&3 && [[ $status == *' 200'* ]]"]
# Without a command it is the application; `docker compose run --rm app help` lists the commands.
ENTRYPOINT ["java", "-XX:AOTCache=counterclaim.aot", "-jar", "counterclaim.jar"]
